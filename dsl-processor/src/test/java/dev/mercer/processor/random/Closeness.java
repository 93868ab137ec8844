package dev.mercer.processor.random;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.emit.Oracle;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges arrays of floats by those of the oracle. As for the golden cases, an array may be off by
 * 1e-5 of its largest magnitude. A random network may be ill-conditioned: what it adds up may
 * cancel, and then no float arithmetic has these digits. How many there are tells the oracle
 * itself: it is run again and again with every result on the way moved as by a float's rounding.
 * Where the spread of that is larger than the bound, the spread is what is allowed.
 */
final class Closeness {
  static final double TOLERANCE = 1e-5;

  /** A rounding moves a result by at most this part of what was added up to it. */
  private static final double UNIT = 0x1p-24;

  private static final int RUNS = 24;

  /** A chain of additions rounds more than once, and few runs do not show the worst. */
  private static final double SAFETY = 2;

  private final Map<String, float[]> actual;
  private final Function<Oracle.Rounding, Map<String, double[]>> oracle;
  private final Map<String, double[]> expected;

  Closeness(Map<String, float[]> actual, Function<Oracle.Rounding, Map<String, double[]>> oracle) {
    this.actual = actual;
    this.oracle = oracle;
    this.expected = oracle.apply((result, magnitude) -> result);
  }

  /**
   * Fails if an array is farther off than it may be.
   *
   * @return the largest error, as a part of the largest magnitude of its array
   */
  double check(Dice dice) {
    double worst = actual.keySet().stream().mapToDouble(this::relativeError).max().orElseThrow();
    if (worst > TOLERANCE) {
      checkAgainstSpread(dice);
    }
    return worst;
  }

  private void checkAgainstSpread(Dice dice) {
    Map<String, double[]> spread = new HashMap<>();
    expected.forEach((name, values) -> spread.put(name, new double[1]));
    for (int run = 0; run < RUNS; run++) {
      oracle
          .apply((result, magnitude) -> result + dice.step() * UNIT * magnitude)
          .forEach(
              (name, values) ->
                  spread.get(name)[0] = Math.max(spread.get(name)[0], distance(name, values)));
    }
    for (String name : actual.keySet()) {
      double bound = Math.max(TOLERANCE * largest(name), SAFETY * spread.get(name)[0]);
      assertWithMessage("%s, of at most %s", name, largest(name)).that(error(name)).isAtMost(bound);
    }
  }

  /** An array of zeros is to be met exactly. */
  private double relativeError(String name) {
    return error(name) == 0 ? 0 : error(name) / largest(name);
  }

  private double largest(String name) {
    double largest = 0;
    for (double value : expected.get(name)) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private double error(String name) {
    float[] floats = actual.get(name);
    double[] values = new double[floats.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = floats[i];
    }
    return distance(name, values);
  }

  /** The largest difference to what is expected; infinite if one is not a number. */
  private double distance(String name, double[] values) {
    double worst = 0;
    for (int i = 0; i < values.length; i++) {
      double error = Math.abs(values[i] - expected.get(name)[i]);
      worst = Double.isNaN(error) ? Double.POSITIVE_INFINITY : Math.max(worst, error);
    }
    return worst;
  }
}
