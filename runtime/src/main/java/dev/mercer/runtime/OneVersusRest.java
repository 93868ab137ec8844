package dev.mercer.runtime;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How well a classifier tells one class from all others: by the label it answers with, and by the
 * probability it gives the class. Rows count by their weights; rows of equal probability are taken
 * together, so that no score depends on their order.
 *
 * <p>A threshold that is chosen here suits the rows that it was chosen on. Choose it on validation
 * rows, and report what it does on test rows. Immutable.
 */
public final class OneVersusRest {
  private final double positives;
  private final double negatives;
  private final double taken;
  private final double hits;

  /** The different probabilities from the highest, and what is taken from each on. */
  private final double[] thresholds;

  private final double[] truePositives;
  private final double[] falsePositives;

  /**
   * @param probabilities the probability of the class for each row
   * @param positive whether each row is of the class
   * @param answered whether each row was taken for the class
   */
  OneVersusRest(double[] probabilities, boolean[] positive, boolean[] answered, double[] weights) {
    int[] order =
        IntStream.range(0, weights.length)
            .filter(row -> weights[row] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -probabilities[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.thresholds =
        IntStream.of(order).mapToDouble(row -> probabilities[row]).distinct().toArray();
    this.truePositives = new double[thresholds.length];
    this.falsePositives = new double[thresholds.length];
    double sumTaken = 0;
    double sumHits = 0;
    double sumPositives = 0;
    double sumNegatives = 0;
    int point = 0;
    for (int row : order) {
      point += probabilities[row] == thresholds[point] ? 0 : 1;
      sumPositives += positive[row] ? weights[row] : 0;
      sumNegatives += positive[row] ? 0 : weights[row];
      truePositives[point] = sumPositives;
      falsePositives[point] = sumNegatives;
      sumTaken += answered[row] ? weights[row] : 0;
      sumHits += answered[row] && positive[row] ? weights[row] : 0;
    }
    this.positives = sumPositives;
    this.negatives = sumNegatives;
    this.taken = sumTaken;
    this.hits = sumHits;
  }

  /** The weight of the rows of the class. */
  public double support() {
    return positives;
  }

  /** The part of the rows taken for the class that are of it; NaN where no row is taken for it. */
  public double precision() {
    return hits / taken;
  }

  /** The part of the rows of the class that are taken for it; NaN for a class without rows. */
  public double recall() {
    return hits / positives;
  }

  /**
   * The harmonic mean of precision and recall; 0 where no row is taken for the class, NaN where
   * there is no row of it either.
   */
  public double f1() {
    return 2 * hits / (taken + positives);
  }

  /**
   * The area under the ROC curve: how probably a row of the class has a higher probability than
   * another row, equal ones counted half. NaN unless there are both.
   */
  public double auc() {
    double area = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double above = i == 0 ? 0 : truePositives[i - 1];
      double width = falsePositives[i] - (i == 0 ? 0 : falsePositives[i - 1]);
      area += width * (above + truePositives[i]) / 2;
    }
    return area / (positives * negatives);
  }

  /**
   * The average precision: the precision at each threshold, weighted by what it adds to recall. NaN
   * for a class without rows.
   */
  public double averagePrecision() {
    double sum = 0;
    for (int i = 0; i < thresholds.length; i++) {
      double more = truePositives[i] - (i == 0 ? 0 : truePositives[i - 1]);
      sum += more * (truePositives[i] / (truePositives[i] + falsePositives[i]));
    }
    return sum / positives;
  }

  /** What each different threshold does, from the highest: the ROC and precision-recall curves. */
  public List<OperatingPoint> operatingPoints() {
    return IntStream.range(0, thresholds.length).mapToObj(this::point).toList();
  }

  /**
   * The operating point of the highest recall among those whose precision is at least this; empty
   * if there is none. Of equal recalls it has the highest threshold.
   *
   * @param precision above 0, up to 1
   */
  public Optional<OperatingPoint> forPrecision(double precision) {
    Argument.require("precision", precision, precision > 0 && precision <= 1, "above 0, up to 1");
    return operatingPoints().stream()
        .filter(point -> point.precision() >= precision)
        .reduce((best, next) -> next.recall() > best.recall() ? next : best);
  }

  /**
   * The operating point of the lowest total cost; of equal ones that of the highest threshold. It
   * may be to take no row for the class. Where probabilities are calibrated, the threshold comes
   * near {@code falsePositive / (falsePositive + falseNegative)} (Elkan, "The foundations of
   * cost-sensitive learning", 2001).
   *
   * @param falsePositive the cost of taking a row of another class for this one: 0 or more
   * @param falseNegative the cost of taking a row of this class for another: 0 or more
   */
  public OperatingPoint forCosts(double falsePositive, double falseNegative) {
    Argument.requireNotNegative("cost of a false positive", falsePositive);
    Argument.requireNotNegative("cost of a false negative", falseNegative);
    int best = -1;
    double lowest = falseNegative * positives;
    for (int i = 0; i < thresholds.length; i++) {
      double cost =
          falsePositive * falsePositives[i] + falseNegative * (positives - truePositives[i]);
      if (cost < lowest) {
        lowest = cost;
        best = i;
      }
    }
    return best < 0
        ? new OperatingPoint(Double.POSITIVE_INFINITY, Double.NaN, 0 / positives, 0 / negatives)
        : point(best);
  }

  private OperatingPoint point(int i) {
    return new OperatingPoint(
        thresholds[i],
        truePositives[i] / (truePositives[i] + falsePositives[i]),
        truePositives[i] / positives,
        falsePositives[i] / negatives);
  }
}
