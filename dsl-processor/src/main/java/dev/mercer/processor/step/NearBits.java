package dev.mercer.processor.step;

/**
 * A bit for each pair of a row and a unit that lie close together, seen from the origin: an int for
 * each row and panel, in the array {@code near}.
 *
 * @param start the first int
 * @param units the units of a row
 */
public record NearBits(Address start, int units) {

  /** The ints of a row. */
  public int panels() {
    return Panel.count(units);
  }

  public int panel() {
    return Panel.width(units);
  }
}
