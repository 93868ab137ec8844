package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.network.Layout;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DescentTest {
  @Test
  void momentumKeepsAVelocity() {
    Update update = Update.momentum(0.5f, 1);
    float[] parameters = {10};
    update.apply(parameters, new float[] {4}, 0.25f, 1, 0, 1);
    assertThat(parameters[0]).isEqualTo(9);
    update.apply(parameters, new float[] {2}, 0.25f, 2, 0, 1);
    assertThat(parameters[0]).isEqualTo(8);
  }

  @Test
  void adamIsItsFormula() {
    Update update = Update.adam(1);
    float[] parameters = {1};
    double expected = 1;
    double mean = 0;
    double square = 0;
    for (int step = 1; step <= 50; step++) {
      float gradient = (float) Math.sin(step) + 0.3f;
      update.apply(parameters, new float[] {gradient}, 0.1f, step, 0, 1);
      mean = 0.9 * mean + 0.1 * gradient;
      square = 0.999 * square + 0.001 * gradient * gradient;
      expected -=
          0.1
              * (mean / (1 - Math.pow(0.9, step)))
              / (Math.sqrt(square / (1 - Math.pow(0.999, step))) + 1e-8);
    }
    assertThat((double) parameters[0]).isWithin(1e-5).of(expected);
  }

  @Test
  void aGradientIsScaledToTheMaximumNorm() {
    float[] gradient = {3, 0, 0, -4};
    new Clipping(10).apply(gradient);
    assertThat(gradient).isEqualTo(new float[] {3, 0, 0, -4});
    new Clipping(0.5).apply(gradient);
    assertThat(gradient)
        .usingTolerance(1e-7)
        .containsExactly(new float[] {0.3f, 0, 0, -0.4f})
        .inOrder();
  }

  @Test
  void onlyWeightsOfReadoutsDecay() {
    NetworkSpec spec = TestNetworks.classifier();
    float[] parameters = new float[spec.parameters()];
    Arrays.fill(parameters, 1);
    new WeightDecay(spec, 0.5f).apply(parameters, 0.5f);
    for (TensorSpec tensor : spec.tensors()) {
      float expected = tensor.role().equals(TensorRole.WEIGHT) ? 0.75f : 1;
      assertThat(parameters[tensor.layout().offset()]).isEqualTo(expected);
    }
  }

  @Test
  void epsilonStaysAtOrAboveWhatAFileAllows() {
    NetworkSpec spec = TestNetworks.classifier();
    TensorSpec tensor = TestNetworks.tensor(spec, "near.raw_epsilon");
    Layout epsilon = tensor.layout();
    float[] parameters = new float[spec.parameters()];
    parameters[epsilon.offset()] = -100;
    new Bounds(spec).apply(parameters);
    assertThat(parameters[epsilon.offset()]).isEqualTo(tensor.stored(1e-6));
    parameters[epsilon.offset()] = Float.NaN;
    new Bounds(spec).apply(parameters);
    assertThat(parameters[epsilon.offset()]).isNaN();
  }
}
