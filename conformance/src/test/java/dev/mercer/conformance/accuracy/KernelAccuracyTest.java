package dev.mercer.conformance.accuracy;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.conformance.AskedBackend;
import dev.mercer.runtime.Gradients;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;

/**
 * The kernel and its gradients in float against the formulas in double, at every scale, far from
 * the origin, and however close rows and prototypes are: never off by more than the bound says.
 */
@Tag(AskedBackend.BOTH)
class KernelAccuracyTest {
  private static final Model[] NETS = {
    MercerKernels_Small.create(1), MercerKernels_Large.create(1), MercerKernels_Narrow.create(1)
  };

  @Property(tries = 300, seed = "1")
  void valuesAndGradientsAreWithinTheBound(
      @ForAll long seed,
      @ForAll @DoubleRange(min = -3, max = 3) double scale,
      @ForAll @DoubleRange(min = -1, max = 2) double offset,
      @ForAll @DoubleRange(min = -7, max = 1) double closeness) {
    Model net = NETS[Math.floorMod(seed, NETS.length)];
    assertThat(net.backend().name()).isEqualTo(AskedBackend.name());
    CounterRandom random = new CounterRandom(seed, "accuracy", 0);
    int inputs = net.inputSize();
    int units = net.outputSize();
    float[] prototypes = new float[units * inputs];
    for (int i = 0; i < prototypes.length; i++) {
      prototypes[i] = (float) (power(scale) * (power(offset) + random.gaussian(i)));
    }
    float[] row = new float[inputs];
    for (int k = 0; k < inputs; k++) {
      double aside = power(scale) * power(closeness) * random.gaussian(100_000 + k);
      row[k] = (float) (prototypes[k] + aside);
    }
    float rawBias = (float) random.gaussian(200_000);
    float rawEpsilon = (float) (random.gaussian(200_001) + StrictMath.log1p(power(2 * scale)));
    float[] upstream = new float[units];
    for (int u = 0; u < units; u++) {
      upstream[u] = (float) random.gaussian(300_000 + u);
    }
    net.parameter("near.prototypes").set(prototypes);
    net.parameter("near.raw_bias").set(rawBias);
    net.parameter("near.raw_epsilon").set(rawEpsilon);
    Pair[] pairs = new Pair[units];
    for (int u = 0; u < units; u++) {
      float[] prototype = Arrays.copyOfRange(prototypes, u * inputs, (u + 1) * inputs);
      pairs[u] = new Pair(row, prototype, rawBias, rawEpsilon);
    }
    checkValues(net.outputs(row), pairs);
    checkGradients(net.gradients(row, 1, upstream), upstream, pairs);
  }

  private static void checkValues(float[] values, Pair[] pairs) {
    for (int u = 0; u < pairs.length; u++) {
      check("value of unit " + u, values[u], pairs[u].value(), pairs[u].errorOfValue());
    }
  }

  private static void checkGradients(Gradients gradients, float[] upstream, Pair[] pairs) {
    float[] byRow = gradients.ofInputs();
    float[] byPrototypes = gradients.of("near.prototypes");
    int inputs = byRow.length;
    for (int k = 0; k < inputs; k++) {
      double expected = 0;
      double error = 0;
      for (int u = 0; u < pairs.length; u++) {
        expected += upstream[u] * pairs[u].byRow(k);
        error += Math.abs(upstream[u]) * pairs[u].errorOfDerivative(k);
        check(
            "gradient by element %s of prototype %s".formatted(k, u),
            byPrototypes[u * inputs + k],
            upstream[u] * pairs[u].byPrototype(k),
            Math.abs(upstream[u]) * pairs[u].errorOfDerivative(k));
      }
      check("gradient by element " + k + " of the row", byRow[k], expected, error);
    }
  }

  private static void check(String what, float actual, double expected, double error) {
    assertWithMessage(what).that((double) actual).isWithin(error).of(expected);
  }

  private static double power(double exponent) {
    return Math.pow(10, exponent);
  }
}
