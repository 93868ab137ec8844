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
 * One answer of a network, taken apart into the contributions of its prototypes. Nothing is
 * approximated: an output is the sum
 *
 * <pre>{@code output_o = sum_u factor_u weight_ou + bias_o}</pre>
 *
 * <p>Under {@code @Linear} the factor of a prototype is its response. Under {@code @NadarayaWatson}
 * it is its share, which is at least 0, and all shares together are 1. The network adds up these
 * very terms; in its order, which docs/theory.md states, they give its bits.
 *
 * <p>The outputs of a regression are its values, but those of a classifier are its <em>logits</em>.
 * A contribution to a logit is no contribution to a probability, which depends on all logits. This
 * much can be said: the logarithm of the ratio of two probabilities is the difference of the two
 * logits, and so it is the difference of their contributions and biases.
 *
 * <p>The network's output must read a kernel layer directly, through {@code @Linear} or
 * {@code @NadarayaWatson}. If that kernel layer reads other layers than {@code @Standardize}, the
 * answer is still this sum, but the prototypes are points in a space that the network has made.
 *
 * <p>It is a snapshot: later changes of the model do not show. Immutable, and so safe from any
 * thread. Outputs and prototypes are counted from 0; one that there is not is an {@link
 * IndexOutOfBoundsException}.
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

  /**
   * Whether the factors are shares, as under {@code @NadarayaWatson}. Otherwise they are responses.
   */
  public boolean convex() {
    return readout.convex();
  }

  /** The value of an output, with the network's bits unless a prototype was left out. */
  public float output(int output) {
    return outputs[output];
  }

  /** The response of a prototype to the input: at least 0. */
  public float response(int prototype) {
    return responses[prototype];
  }

  /**
   * The share of a prototype in all responses: at least 0. All shares sum to 1, up to the rounding
   * of floats.
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

  /**
   * What a prototype contributes to an output: its factor times its weight, in the units of the
   * output.
   */
  public double contribution(int output, int prototype) {
    // A product of two floats is exact in double.
    double product = (double) factors[prototype] * readout.weight(output, prototype);
    return readout.scale(output) * product;
  }

  /** The bias of an output: what it would be if every contribution were 0. */
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
      int rank = Math.min(unit, units.length);
      while (rank > 0 && Math.abs(values[unit]) > Math.abs(values[units[rank - 1]])) {
        rank--;
      }
      if (rank < units.length) {
        System.arraycopy(units, rank, units, rank + 1, units.length - rank - 1);
        units[rank] = unit;
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
   * How many prototypes it takes, at least, to make up a part of the sum of the absolute
   * contributions to an output. If it takes a hundred prototypes to make up 90 %, then none of them
   * explains much.
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
   * The answer without one prototype. Its contribution is left out, and the shares of a convex
   * readout are taken anew from the responses that remain. Up to rounding, the outputs are those of
   * a network without this prototype. This is not the answer of a network that never saw the rows
   * near the prototype: the other prototypes were trained on these rows too.
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
   * The same explanation with a text that names the row nearest to each prototype.
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
