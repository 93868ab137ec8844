package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.math.Vectors;
import java.util.Arrays;

/**
 * For each prototype of a layer the row of a data set that is nearest to it, and the next: what the
 * prototype stands for, and what it gives away.
 *
 * <p>Prototypes start as rows of the training data, or as means of a few. One that is a row still,
 * or again, gives it away: whoever has the model can read it: the person's features, if rows are
 * persons. {@link Neighbour#distinctness} near 0 tells of it. Distances are those of the space that
 * the layer reads.
 *
 * <p>Immutable.
 */
public final class NearestRows {
  private final Neighbour[] neighbours;

  private NearestRows(Neighbour[] neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * The row nearest to a prototype.
   *
   * @param row its place in the data set
   * @param distance its distance from the prototype
   * @param next the distance of the second nearest row; infinite if there is none
   */
  public record Neighbour(int row, double distance, double next) {

    /**
     * The distance in units of the next row's, from 0 to 1: 0 where the prototype is that row, 1
     * where it stands between rows and is none of them.
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

  /** The row nearest to a prototype; of several, the first. */
  public Neighbour nearest(int prototype) {
    return neighbours[prototype];
  }

  /** The number of prototypes that are a row of the data, in every coordinate. */
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
