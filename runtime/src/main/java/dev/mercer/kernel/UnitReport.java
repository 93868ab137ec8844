package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Prediction;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each unit of a network does on a data set: on how many rows it responds most, how much it
 * contributes to the outputs, and whether it still learns.
 *
 * <p>A ReLU whose input is negative on all rows is dead: it never has a gradient again. A kernel
 * unit has no gradient on a hyperplane only, and rows hardly ever lie there.
 *
 * <p>Immutable, and so safe from any thread.
 */
public final class UnitReport {
  /** Below this part of the median gradient a unit learns nothing beside the others. */
  private static final double FAINT = 1e-6;

  private final List<Unit> units;
  private final int rows;

  private UnitReport(List<Unit> units, int rows) {
    this.units = units;
    this.rows = rows;
  }

  /**
   * One unit.
   *
   * @param unit its number, from 0
   * @param wins the number of rows on which it responds most; of several units the first counts
   * @param share its part of the absolute contributions to all outputs, summed over the rows: from
   *     0 to 1, and 1 for all units together
   * @param gradient the root of the summed squares, over the rows, of the gradient of the row's
   *     loss by its prototype, so that nothing cancels between rows
   */
  public record Unit(int unit, int wins, double share, double gradient) {}

  /**
   * Observes the kernel layer that a model's output reads. The loss is the cross-entropy of a
   * classifier, and half the squared error of a regression.
   *
   * @throws IllegalArgumentException if the output does not read a kernel layer directly, or the
   *     data set is not one for this model
   */
  public static UnitReport of(Model model, Dataset data) {
    Evaluator evaluator = Inside.of(model);
    Readout readout = Readout.of(evaluator);
    String prototypes = KernelLayer.below(readout, model).name() + ".prototypes";
    if (data.labelled() != readout.classifies()) {
      throw new IllegalArgumentException(
          readout.classifies()
              ? "The model is a classifier; the data set has target values. Give it labels."
              : "The model is a regression; the data set has labels. Give it target values.");
    }
    int[] wins = new int[readout.units()];
    double[] shares = new double[readout.units()];
    double[] gradients = new double[readout.units()];
    Dataset rows = data.encodedFor(model);
    for (int row = 0; row < rows.size(); row++) {
      float[] features = rows.row(row);
      Explanation explanation = Explanation.of(model, features);
      wins[strongest(explanation)]++;
      addShares(explanation, shares);
      float[] upstream = lossGradient(model.outputs(features), data, row);
      addSquares(model.gradients(features, 1, upstream).of(prototypes), gradients);
    }
    double total = Arrays.stream(shares).sum();
    return new UnitReport(
        IntStream.range(0, wins.length)
            .mapToObj(
                u ->
                    new Unit(
                        u, wins[u], total == 0 ? 0 : shares[u] / total, Math.sqrt(gradients[u])))
            .toList(),
        data.size());
  }

  private static int strongest(Explanation explanation) {
    int best = 0;
    for (int unit = 1; unit < explanation.prototypes(); unit++) {
      if (explanation.response(unit) > explanation.response(best)) {
        best = unit;
      }
    }
    return best;
  }

  private static void addShares(Explanation explanation, double[] shares) {
    for (int output = 0; output < explanation.outputs().size(); output++) {
      for (int unit = 0; unit < shares.length; unit++) {
        shares[unit] += Math.abs(explanation.contribution(output, unit));
      }
    }
  }

  /** The gradient of a row's loss by the outputs: what the outputs have too much of. */
  private static float[] lossGradient(float[] outputs, Dataset data, int row) {
    float[] gradient = outputs.clone();
    if (data.labelled()) {
      List<Integer> classes = IntStream.range(0, outputs.length).boxed().toList();
      gradient = Prediction.of(classes, outputs).probabilities();
      gradient[data.label(row)] -= 1;
    } else {
      float[] target = data.target(row);
      for (int output = 0; output < gradient.length; output++) {
        gradient[output] -= target[output];
      }
    }
    return gradient;
  }

  private static void addSquares(float[] gradient, double[] sums) {
    int inputs = gradient.length / sums.length;
    for (int i = 0; i < gradient.length; i++) {
      sums[i / inputs] += (double) gradient[i] * gradient[i];
    }
  }

  /** All units, in order. */
  public List<Unit> units() {
    return units;
  }

  /** The number of units that respond most on no row. */
  public int neverFirst() {
    return count(unit -> unit.wins == 0);
  }

  /** The number of units without a gradient on any row. */
  public int dead() {
    return count(unit -> unit.gradient == 0);
  }

  /** The number of units whose gradient is below a millionth of the median, dead ones included. */
  public int faint() {
    double[] sorted = units.stream().mapToDouble(Unit::gradient).sorted().toArray();
    double median = sorted[sorted.length / 2];
    return count(unit -> unit.gradient == 0 || unit.gradient < FAINT * median);
  }

  private int count(java.util.function.Predicate<Unit> condition) {
    return (int) units.stream().filter(condition).count();
  }

  /** A line that counts, and a table with a line for each unit. */
  @Override
  public String toString() {
    Table table = new Table("unit", "first on", "share", "gradient");
    for (Unit each : units) {
      table.row(
          "" + each.unit,
          Digits.percent((double) each.wins / rows),
          Digits.percent(each.share),
          Digits.of(each.gradient));
    }
    return "%s units on %s rows: %s without a gradient, %s with one below a millionth of the median, %s never first.\n"
            .formatted(units.size(), rows, dead(), faint(), neverFirst())
        + table;
  }
}
