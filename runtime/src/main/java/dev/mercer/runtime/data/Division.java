package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses rows at random to be held out. */
public final class Division {
  private Division() {}

  /**
   * Holds out {@code round(fraction * count)} rows, where they have labels in proportion: less than
   * one row from {@code fraction} of each class.
   *
   * <p>The rows are shuffled, brought together by label, and sampled systematically: one is taken
   * where a running total of {@code fraction} a row passes the next half. So every run of
   * neighbours, and with it every class, has its share. The order of the classes is random too, or
   * rounding would always favour the same ones.
   *
   * @return for each row, whether it is held out
   */
  public static boolean[] heldOut(Observations rows, double fraction, long seed) {
    int[] shuffled = new CounterRandom(seed, "split", 0).permutation(rows.count());
    int[] order =
        switch (rows.targets()) {
          case Targets.Labels labels ->
              byLabel(shuffled, labels.labels(), new CounterRandom(seed, "split classes", 0));
          case Targets.Values values -> shuffled;
        };
    boolean[] heldOut = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      heldOut[order[i]] = Math.round(fraction * (i + 1)) > Math.round(fraction * i);
    }
    return heldOut;
  }

  /** The indices at which {@code flags} has this value, in order. */
  public static int[] indices(boolean[] flags, boolean value) {
    return IntStream.range(0, flags.length).filter(i -> flags[i] == value).toArray();
  }

  private static int[] byLabel(int[] shuffled, int[] labels, CounterRandom random) {
    return Arrays.stream(shuffled)
        .boxed()
        .sorted(Comparator.comparingLong(row -> random.bits(labels[row])))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
