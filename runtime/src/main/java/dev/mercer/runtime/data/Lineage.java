package dev.mercer.runtime.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which rows those of a data set are, whatever their values: rows are the same if they were read
 * once and chosen twice. With a few categories most rows equal others that they have nothing to do
 * with.
 */
public final class Lineage {
  /** What was read: only its identity counts. */
  private final Object source;

  private final int[] indices;

  private Lineage(Object source, int[] indices) {
    this.source = source;
    this.indices = indices;
  }

  /** Rows that no data set has had before. */
  public static Lineage of(int count) {
    return new Lineage(new Object(), IntStream.range(0, count).toArray());
  }

  /** The rows of these indices, in this order. */
  public Lineage rows(int... chosen) {
    return new Lineage(source, Arrays.stream(chosen).map(row -> indices[row]).toArray());
  }

  /** How many of these rows are among the others. */
  public int sharedWith(Lineage other) {
    if (!source.equals(other.source)) {
      return 0;
    }
    BitSet theirs = new BitSet();
    Arrays.stream(other.indices).forEach(theirs::set);
    return (int) Arrays.stream(indices).filter(theirs::get).count();
  }
}
