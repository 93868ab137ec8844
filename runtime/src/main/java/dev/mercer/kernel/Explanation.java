package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.TypedInput;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a network, taken apart into its prototypes. No approximation is involved: an output
 * is the sum
 *
 * <pre>{@code output_o = sum_u factor_u weight_ou + bias_o}</pre>
 *
 * in which the factor of a prototype is its kernel value or, where the readout is a Nadaraya-Watson
 * one, its share: at least 0, and together 1. The network sums these very terms; in its order (see
 * docs/theory.md) they give its bits.
 *
 * <p>What is taken apart are the outputs: the values of a regression, but the <em>logits</em> of a
 * classifier. A contribution to a logit is no contribution to a probability. What holds of
 * probabilities is that the logarithm of the ratio of two is the difference of their logits, and so
 * the sum of the differences of the contributions.
 *
 * <p>It needs an output that reads a kernel layer directly, through {@code @Linear} or
 * {@code @NadarayaWatson}. Where that kernel layer reads other blocks, the answer is still the sum
 * of the terms, but its prototypes are places in a space that the network has made.
 *
 * <p>A snapshot, immutable: later changes of the model do not show.
 */
public final class Explanation {
  /** The part of the absolute contribution that {@link #toString} counts prototypes for. */
  private static final double MOST = 0.9;

  private final Readout readout;
  private final float[] factors;
  private final float[] responses;
  private final float[] outputs;
  private final @Nullable NearestRows nearest;

  private Explanation(
      Readout readout, float[] responses, float[] outputs, @Nullable NearestRows nearest) {
    this.readout = readout;
    this.responses = responses;
    this.factors = readout.factors(responses);
    this.outputs = outputs;
    this.nearest = nearest;
  }

  /**
   * Explains the answer to a row of features.
   *
   * @throws IllegalArgumentException if the row has another length, a feature is not finite, or the
   *     network's output does not read a kernel layer directly
   */
  public static Explanation of(Model model, float[] row) {
    Evaluator evaluator = Inside.of(model);
    Readout readout = Readout.of(evaluator);
    int last = evaluator.spec().layers().size() - 1;
    float[][] values = evaluator.values(row, readout.kernel(), last);
    float[] outputs = values[1];
    for (int output = 0; output < outputs.length; output++) {
      outputs[output] = readout.inUnits(output, outputs[output]);
    }
    return new Explanation(readout, values[0], outputs, null);
  }

  /** Explains the answer to an input of the network's own type. */
  public static <Input, Net extends Model & TypedInput<Input>> Explanation of(
      Net net, Input input) {
    return of(net, net.encode(input));
  }

  /** The names of the outputs: the classes of a classifier, the values of a regression. */
  public List<String> outputs() {
    return IntStream.range(0, readout.outputs()).mapToObj(readout::outputName).toList();
  }

  /** The number of prototypes. */
  public int prototypes() {
    return factors.length;
  }

  /** Whether the factors are shares, of a Nadaraya-Watson readout; else they are responses. */
  public boolean convex() {
    return readout.convex();
  }

  /** The output that is explained: with the network's bits, unless something was left out. */
  public float output(int output) {
    return outputs[output];
  }

  /** The kernel value of a prototype at the input. */
  public float response(int prototype) {
    return responses[prototype];
  }

  /**
   * The share of a prototype in all responses, at least 0; they sum to 1 within the rounding of
   * floats.
   *
   * @throws IllegalStateException if the readout is not convex: a signed sum has no shares
   */
  public float share(int prototype) {
    if (!convex()) {
      throw new IllegalStateException(
          "A @Linear readout has contributions of either sign, and so no shares; see part of a"
              + " Contribution, or declare @NadarayaWatson.");
    }
    return factors[prototype];
  }

  /** What a prototype contributes to an output. */
  public double contribution(int output, int prototype) {
    // A product of two floats is exact in double.
    double product = (double) factors[prototype] * readout.weight(output, prototype);
    return readout.scale(output) * product;
  }

  /** What the output would be if every contribution were 0. */
  public double bias(int output) {
    return readout.bias(output);
  }

  /** What each prototype contributes to an output, in the order of the prototypes. */
  public List<Contribution> contributions(int output) {
    double[] values = values(output);
    return contributions(output, values, IntStream.range(0, values.length).toArray());
  }

  /** The contributions to an output that are largest in absolute value, the largest first. */
  public List<Contribution> largest(int output, int count) {
    double[] values = values(output);
    int[] units = new int[Math.min(count, values.length)];
    for (int unit = 0; unit < values.length; unit++) {
      int place = Math.min(unit, units.length);
      while (place > 0 && Math.abs(values[unit]) > Math.abs(values[units[place - 1]])) {
        place--;
      }
      if (place < units.length) {
        System.arraycopy(units, place, units, place + 1, units.length - place - 1);
        units[place] = unit;
      }
    }
    return contributions(output, values, units);
  }

  private List<Contribution> contributions(int output, double[] values, int[] units) {
    double total = absoluteSum(values);
    return Arrays.stream(units)
        .mapToObj(
            unit ->
                new Contribution(
                    unit,
                    factors[unit],
                    readout.weight(output, unit),
                    values[unit],
                    total == 0 ? 0 : Math.abs(values[unit]) / total))
        .toList();
  }

  /**
   * The least number of prototypes that hold a part of the sum of the absolute contributions to an
   * output. Of one hundred prototypes that hold 90 % none explains much.
   *
   * @param part from 0 to 1
   */
  public int prototypesHolding(int output, double part) {
    double[] sizes = values(output);
    double missing = part * absoluteSum(sizes);
    for (int unit = 0; unit < sizes.length; unit++) {
      sizes[unit] = Math.abs(sizes[unit]);
    }
    Arrays.sort(sizes);
    int count = 0;
    // The roundings of the sum must not ask for prototypes that contribute nothing.
    while (count < sizes.length && missing > 0 && sizes[sizes.length - 1 - count] > 0) {
      missing -= sizes[sizes.length - 1 - count];
      count++;
    }
    return count;
  }

  private double[] values(int output) {
    double[] values = new double[factors.length];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = contribution(output, unit);
    }
    return values;
  }

  private static double absoluteSum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  /**
   * The answer without a prototype, all else equal: what it contributed is left out, and the shares
   * of a convex readout are taken of what remains. The outputs are those of such a network within
   * rounding. It is the effect of a place, not of the data that the prototype was trained on: the
   * others were trained on them too.
   */
  public Explanation without(int prototype) {
    float[] rest = responses.clone();
    rest[prototype] = 0;
    Explanation without = new Explanation(readout, rest, new float[outputs.length], nearest);
    for (int output = 0; output < outputs.length; output++) {
      double sum = bias(output);
      for (int unit = 0; unit < rest.length; unit++) {
        sum += without.contribution(output, unit);
      }
      without.outputs[output] = (float) sum;
    }
    return without;
  }

  /**
   * The same explanation, whose text names the row nearest to each prototype.
   *
   * @throws IllegalArgumentException if there are not as many prototypes
   */
  public Explanation with(NearestRows rows) {
    if (rows.prototypes() != prototypes()) {
      throw new IllegalArgumentException(
          "The rows were found for %s prototypes; this answer has %s."
              .formatted(rows.prototypes(), prototypes()));
    }
    return new Explanation(readout, responses, outputs, rows);
  }

  /** The output that the text is about: the largest logit of a classifier, or the first value. */
  private int answer() {
    int best = 0;
    for (int output = 1; readout.classifies() && output < outputs.length; output++) {
      if (outputs[output] > outputs[best]) {
        best = output;
      }
    }
    return best;
  }

  /**
   * The answer as a table of its largest contributions: for a classifier the largest logit, for a
   * regression the first value.
   */
  @Override
  public String toString() {
    return toString(answer());
  }

  /** An output as a table of its largest contributions. */
  public String toString(int output) {
    return new ExplanationTable(this, nearest, readout.classifies())
        .text(output, prototypesHolding(output, MOST));
  }
}
