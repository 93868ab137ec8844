package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.Vectors;
import java.util.Arrays;

/**
 * For each prototype of a layer, the row of a data set that is nearest to it. It shows what the
 * prototype stands for, and what it gives away.
 *
 * <p>Prototypes start as rows of the training data, or as means of a few rows. A prototype that
 * still is a row gives it away: whoever has the model can read the row, with the features of a
 * person if rows are persons. Its {@link Neighbour#distinctness} is then near 0. Distances are
 * those of the space that the layer reads.
 *
 * <p>Immutable, and so safe from any thread. Prototypes are counted from 0; one that there is not
 * is an {@link IndexOutOfBoundsException}.
 */
public final class NearestRows {
  private final Neighbour[] neighbours;

  private NearestRows(Neighbour[] neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * The row nearest to a prototype.
   *
   * @param row its number in the data set, from 0
   * @param distance its distance from the prototype
   * @param next the distance of the second nearest row; infinite if there is none
   */
  public record Neighbour(int row, double distance, double next) {

    /**
     * The distance in units of the second nearest row's, from 0 to 1. It is 0 if the prototype is
     * the row, and 1 if it stands between two rows and is neither.
     */
    public double distinctness() {
      return distance == 0 ? 0 : next == Double.POSITIVE_INFINITY ? 0 : distance / next;
    }

    /** As in {@code 17 at 0.31}. */
    @Override
    public String toString() {
      return row + " at " + Digits.of(distance);
    }
  }

  /**
   * Compares every prototype with every row.
   *
   * @throws IllegalArgumentException if the rows are not rows of the layer's network
   */
  public static NearestRows of(KernelLayer layer, Dataset data) {
    double[][] centers = layer.centers();
    double[] nearest = infinite(centers.length);
    double[] next = infinite(centers.length);
    int[] rows = new int[centers.length];
    Dataset encoded = data.encodedFor(layer.model());
    for (int row = 0; row < encoded.size(); row++) {
      double[] point = layer.point(encoded.row(row));
      for (int unit = 0; unit < centers.length; unit++) {
        double square = Vectors.squaredDistance(point, centers[unit]);
        if (square < nearest[unit]) {
          next[unit] = nearest[unit];
          nearest[unit] = square;
          rows[unit] = row;
        } else if (square < next[unit]) {
          next[unit] = square;
        }
      }
    }
    Neighbour[] neighbours = new Neighbour[centers.length];
    Arrays.setAll(
        neighbours,
        unit -> new Neighbour(rows[unit], Math.sqrt(nearest[unit]), Math.sqrt(next[unit])));
    return new NearestRows(neighbours);
  }

  private static double[] infinite(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    return values;
  }

  /** The number of prototypes. */
  public int prototypes() {
    return neighbours.length;
  }

  /** The row nearest to a prototype. Of several rows, the first counts. */
  public Neighbour nearest(int prototype) {
    return neighbours[prototype];
  }

  /** The number of prototypes that agree with a row of the data in every coordinate. */
  public int copies() {
    return (int) Arrays.stream(neighbours).filter(each -> each.distance == 0).count();
  }

  /** A line for each prototype, under one that says how many are rows of the data. */
  @Override
  public String toString() {
    Table table = new Table("prototype", "nearest row", "distance", "distinctness");
    for (int unit = 0; unit < neighbours.length; unit++) {
      Neighbour each = neighbours[unit];
      table.row("" + unit, "" + each.row, Digits.of(each.distance), Digits.of(each.distinctness()));
    }
    return "%s of %s prototypes are a row of the data.\n".formatted(copies(), neighbours.length)
        + table;
  }
}
