package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import com.sun.management.ThreadMXBean;
import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.TestNetworks;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StepAllocationTest {
  @Test
  void aStepAllocatesNothing() {
    NetworkSpec spec = TestNetworks.classifier();
    Evaluator net = Evaluator.create(spec, new IdlePasses(), TestNetworks.backend(), 1);
    Examples flowers = TestData.flowers(300).examples();
    Settings settings =
        new Settings(
            Rules.adam(0.1f, 0.1f),
            Rules.pace(Schedule.cosine()),
            Optional.of(Rules.crossEntropy()),
            OptionalInt.of(1),
            1,
            1,
            1,
            0,
            0,
            OptionalDouble.of(1),
            new Validation.None(),
            Optional.empty());
    try (Training training = TrainingStart.begin(settings, net, flowers)) {
      // The first time, the counting itself allocates.
      allocated(training, 100);
      assertThat(allocated(training, 100)).isEqualTo(0);
    }
  }

  private static long allocated(Training training, int steps) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < steps; i++) {
      training.step();
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** Passes that compute nothing, and so allocate nothing: every output is 0. */
  private static final class IdlePasses implements Passes {
    @Override
    public void derive(float[] parameters, float[] derived) {}

    @Override
    public void deriveForInputs(float[] parameters, float[] derived) {}

    @Override
    public boolean read(float[] rows, int at, float[] work, int from, int to) {
      return true;
    }

    @Override
    public void write(float[] parameters, float[] work, int from, int to, float[] result, int at) {}

    @Override
    public void readUpstream(
        float[] parameters, float[] upstream, int at, float[] work, int from, int to) {}

    @Override
    public void forward(
        float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {}

    @Override
    public void forwardLayer(
        int layer,
        float[] parameters,
        float[] derived,
        float[] work,
        int[] near,
        int from,
        int to) {}

    @Override
    public void backward(
        float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {}

    @Override
    public void backwardInputs(
        float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {}

    @Override
    public void accumulate(
        int task,
        float[] parameters,
        float[] derived,
        float[] work,
        int[] near,
        int rows,
        float[] gradient) {}
  }
}
