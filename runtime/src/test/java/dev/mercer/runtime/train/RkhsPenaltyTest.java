package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.math.Softplus;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RkhsPenaltyTest {
  private static final double LAMBDA = 0.3;
  private static final double STEP = 1e-5;

  /** A network, and its linear layers over kernel layers, as in {@code near, species}. */
  private record Case(NetworkSpec spec, List<List<String>> readouts) {}

  static List<Case> cases() {
    return List.of(
        new Case(TestNetworks.classifier(), List.of(List.of("near", "species"))),
        new Case(TestNetworks.regression(), List.of(List.of("near", "price"))),
        new Case(
            TestNetworks.twoBlocks(),
            List.of(List.of("first", "mixed"), List.of("second", "value"))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsGradientIsThatOfDifferencesOfTheFormula(Case each) {
    Evaluator evaluator = evaluator(each.spec);
    float[] gradient = new float[each.spec.trainable()];
    RkhsPenalty.of(LAMBDA, evaluator).orElseThrow().addTo(gradient);

    Map<String, double[]> values = new LinkedHashMap<>();
    for (TensorSpec tensor : each.spec.tensors()) {
      values.put(tensor.name(), doubles(tensor.layout().unpack(evaluator.parameters())));
    }
    double size = penalty(each, values);
    for (TensorSpec tensor : each.spec.tensors()) {
      if (tensor.trainable()) {
        float[] actual = tensor.layout().unpack(gradient);
        double[] moved = values.get(tensor.name());
        for (int i = 0; i < moved.length; i++) {
          double value = moved[i];
          moved[i] = value + STEP;
          double above = penalty(each, values);
          moved[i] = value - STEP;
          double below = penalty(each, values);
          moved[i] = value;
          assertWithMessage("%s %s", tensor.name(), i)
              .that((double) actual[i])
              .isWithin(1e-6 * size)
              .of((above - below) / (2 * STEP));
        }
      }
    }
  }

  @Test
  void itIsAddedToTheGradientOfTheLoss() {
    Evaluator evaluator = evaluator(TestNetworks.classifier());
    float[] once = new float[evaluator.spec().trainable()];
    RkhsPenalty penalty = RkhsPenalty.of(LAMBDA, evaluator).orElseThrow();
    penalty.addTo(once);
    float[] twice = once.clone();
    penalty.addTo(twice);
    for (int i = 0; i < once.length; i++) {
      assertThat(twice[i]).isEqualTo(2 * once[i]);
    }
  }

  @Test
  void withoutAFactorThereIsNone() {
    assertThat(RkhsPenalty.of(0, evaluator(TestNetworks.classifier())).isPresent()).isFalse();
  }

  /** The formula, one number at a time. */
  private static double penalty(Case each, Map<String, double[]> values) {
    double sum = 0;
    for (List<String> readout : each.readouts) {
      String kernel = readout.get(0);
      double[] prototypes = values.get(kernel + ".prototypes");
      double[] weights = values.get(readout.get(1) + ".weight");
      double bias = positive(values, kernel, "bias");
      double epsilon = positive(values, kernel, "epsilon");
      double gain = values.get(kernel + ".gain")[0];
      int units =
          each.spec.layers().stream()
              .filter(layer -> layer.name().equals(kernel))
              .findFirst()
              .orElseThrow()
              .output()
              .size();
      int inputs = prototypes.length / units;
      for (int i = 0; i < weights.length; i++) {
        for (int v = 0; v < units; v++) {
          int u = i % units;
          double dot = bias;
          double distance = epsilon;
          for (int k = 0; k < inputs; k++) {
            double a = prototypes[u * inputs + k];
            double b = prototypes[v * inputs + k];
            dot += a * b;
            distance += (a - b) * (a - b);
          }
          sum += weights[i] * weights[i - u + v] * gain * dot * dot / distance;
        }
      }
    }
    return LAMBDA * sum;
  }

  private static double positive(Map<String, double[]> values, String kernel, String name) {
    double[] raw = values.get(kernel + ".raw_" + name);
    return raw == null ? values.get(kernel + "." + name)[0] : Softplus.of(raw[0]);
  }

  private static Evaluator evaluator(NetworkSpec spec) {
    Evaluator evaluator = TestNetworks.evaluator(spec, 1);
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.name().endsWith(".weight")) {
        CounterRandom random = new CounterRandom(5, tensor.name(), 0);
        float[] values = tensor.layout().unpack(evaluator.parameters());
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) random.gaussian(i);
        }
        tensor.layout().pack(values, evaluator.parameters());
      }
    }
    evaluator.parametersChanged();
    return evaluator;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
