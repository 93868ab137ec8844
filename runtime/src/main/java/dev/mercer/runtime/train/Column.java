package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import java.util.ArrayList;
import java.util.List;

/**
 * What one feature is like over the rows that have a weight, each of which counts as one. Computed
 * in double: a float loses the deviation of a feature whose values lie far from 0.
 *
 * @param name the feature's name
 * @param index its index in a row
 * @param least its least value
 * @param most its largest value
 * @param mean its mean
 * @param deviation its standard deviation
 */
record Column(String name, int index, float least, float most, double mean, double deviation) {

  /** A column for each feature. */
  static List<Column> of(Examples examples, List<String> names) {
    int width = examples.inputSize();
    float[] features = examples.features();
    float[] weights = examples.weights();
    float[] least = new float[width];
    float[] most = new float[width];
    // Of the differences from the first row: squares of the values themselves would lose digits.
    double[] sums = new double[width];
    double[] squares = new double[width];
    int count = 0;
    int first = 0;
    for (int row = 0; row < weights.length; row++) {
      if (weights[row] == 0) {
        continue;
      }
      int at = row * width;
      if (count == 0) {
        first = at;
        System.arraycopy(features, at, least, 0, width);
        System.arraycopy(features, at, most, 0, width);
      }
      count++;
      for (int k = 0; k < width; k++) {
        float value = features[at + k];
        least[k] = Math.min(least[k], value);
        most[k] = Math.max(most[k], value);
        double difference = (double) value - features[first + k];
        sums[k] += difference;
        squares[k] += difference * difference;
      }
    }
    List<Column> columns = new ArrayList<>(width);
    for (int k = 0; k < width; k++) {
      double shift = sums[k] / count;
      double variance = Math.max(0, squares[k] / count - shift * shift);
      columns.add(
          new Column(
              names.get(k),
              k,
              least[k],
              most[k],
              features[first + k] + shift,
              StrictMath.sqrt(variance)));
    }
    return columns;
  }

  /** Whether its values are all the same, as far as a float that is divided by can tell. */
  boolean isConstant() {
    return least == most || (float) deviation < Float.MIN_NORMAL;
  }

  /** The root of its mean square: how large its values are. */
  double size() {
    return StrictMath.sqrt(mean * mean + deviation * deviation);
  }

  /** Its value that is farthest from 0. */
  float farthest() {
    return Math.abs(least) > Math.abs(most) ? least : most;
  }
}
