package dev.mercer.processor.step;

/**
 * How many units stand side by side. Two vectors of 512 bits hold 32 units; up to 16 units take one
 * vector, as padding them to 32 would double the work.
 */
public final class Panel {
  private static final int WIDE = 32;
  private static final int NARROW = 16;

  private Panel() {}

  /** The width of the panels of this many units. */
  public static int width(int units) {
    return units <= NARROW ? NARROW : WIDE;
  }

  /** The number of panels of this many units. */
  public static int count(int units) {
    return (units - 1) / width(units) + 1;
  }

  /** The units, padded to whole panels. */
  public static long padded(int units) {
    return (long) count(units) * width(units);
  }
}
