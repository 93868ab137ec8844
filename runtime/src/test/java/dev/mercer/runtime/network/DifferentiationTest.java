package dev.mercer.runtime.network;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.runtime.math.CounterRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferentiationTest {
  /**
   * Balances the differences' own error, of order step^2, against float rounding, of order 2^-24 /
   * step.
   */
  private static final float STEP = 0x1p-7f;

  private static final double TOLERANCE = 2e-3;

  static Iterable<NetworkSpec> networks() {
    return TestNetworks.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theGradientByEachParameterIsTheLimitOfDifferences(NetworkSpec spec) {
    Evaluator net = randomised(spec);
    int count = 70;
    float[] rows = normals("rows", count * spec.inputSize());
    float[] upstream = normals("upstream", count * spec.outputSize());
    float[] gradient = net.gradients(rows, count, upstream).parameters();

    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.trainable()) {
        float[] actual = tensor.layout().unpack(gradient);
        float[] expected = new float[actual.length];
        for (int i = 0; i < expected.length; i++) {
          int columns = tensor.layout().columns();
          int index = tensor.layout().index(i / columns, i % columns);
          expected[i] = difference(net, net.parameters(), index, rows, count, upstream);
        }
        assertClose(tensor.name(), actual, expected);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theGradientByEachInputIsTheLimitOfDifferences(NetworkSpec spec) {
    Evaluator net = randomised(spec);
    int count = 5;
    float[] rows = normals("rows", count * spec.inputSize());
    float[] upstream = normals("upstream", count * spec.outputSize());
    float[] actual = net.gradients(rows, count, upstream).inputs();

    float[] expected = new float[actual.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = difference(net, rows, i, rows, count, upstream);
    }
    assertClose("inputs", actual, expected);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theGradientOfPaddingIsZero(NetworkSpec spec) {
    Evaluator net = randomised(spec);
    float[] gradient =
        net.gradients(
                normals("rows", 3 * spec.inputSize()), 3, normals("up", 3 * spec.outputSize()))
            .parameters();
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.trainable()) {
        tensor
            .layout()
            .pack(new float[tensor.layout().units() * tensor.layout().columns()], gradient);
      }
    }
    assertThat(gradient).isEqualTo(new float[spec.trainable()]);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradientsByInputsFollowChangedParameters(NetworkSpec spec) {
    Evaluator changed = randomised(spec);
    float[] rows = normals("rows", spec.inputSize());
    float[] upstream = normals("upstream", spec.outputSize());
    changed.gradients(rows, 1, upstream);
    for (int i = 0; i < spec.trainable(); i++) {
      changed.parameters()[i] *= 1.5f;
    }
    changed.parametersChanged();

    assertThat(changed.gradients(rows, 1, upstream).inputs())
        .isEqualTo(changed.copy().gradients(rows, 1, upstream).inputs());
  }

  @Test
  void gradientsSumOverRowsAndScaleWithTheUpstreamGradient() {
    Evaluator net = randomised(TestNetworks.classifier());
    float[] row = {5, 3, 4, 1};
    float[] twice = {5, 3, 4, 1, 5, 3, 4, 1};
    float[] one = net.gradients(row, 1, new float[] {2, -4, 6}).parameters();
    float[] two = net.gradients(twice, 2, new float[] {1, -2, 3, 1, -2, 3}).parameters();
    assertThat(two).usingTolerance(1e-6 * largest(one)).containsExactly(one).inOrder();
  }

  /** Values at which no gradient vanishes: the output layer's weights start at 0. */
  private static Evaluator randomised(NetworkSpec spec) {
    Evaluator net = TestNetworks.evaluator(spec, 3);
    for (TensorSpec tensor : spec.tensors()) {
      float[] values = normals(tensor.name(), tensor.layout().units() * tensor.layout().columns());
      for (int i = 0; i < values.length; i++) {
        values[i] =
            tensor.softplus() && tensor.smallest() > -Float.MAX_VALUE
                ? 1 + 0.25f * values[i]
                : tensor.smallestValue() >= 0 && !tensor.softplus()
                    ? 0.5f + Math.abs(values[i])
                    : values[i];
      }
      tensor.layout().pack(values, net.parameters());
    }
    net.parametersChanged();
    return net;
  }

  private static float difference(
      Evaluator net, float[] values, int index, float[] rows, int count, float[] upstream) {
    float value = values[index];
    values[index] = value + STEP;
    net.parametersChanged();
    double above = loss(net, rows, count, upstream);
    values[index] = value - STEP;
    net.parametersChanged();
    double below = loss(net, rows, count, upstream);
    values[index] = value;
    net.parametersChanged();
    return (float) ((above - below) / (2 * STEP));
  }

  private static double loss(Evaluator net, float[] rows, int count, float[] upstream) {
    float[] outputs = new float[upstream.length];
    net.outputs(rows, count, outputs);
    double loss = 0;
    for (int i = 0; i < outputs.length; i++) {
      loss += (double) outputs[i] * upstream[i];
    }
    return loss;
  }

  private static void assertClose(String what, float[] actual, float[] expected) {
    double largest = largest(expected);
    assertThat(largest).isGreaterThan(0);
    for (int i = 0; i < expected.length; i++) {
      assertWithMessage("%s element %s", what, i)
          .that((double) actual[i])
          .isWithin(TOLERANCE * largest)
          .of(expected[i]);
    }
  }

  private static double largest(float[] values) {
    double largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static float[] normals(String purpose, int length) {
    CounterRandom random = new CounterRandom(7, purpose, 0);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.gaussian(i);
    }
    return values;
  }
}
