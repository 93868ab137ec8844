package dev.mercer.processor.step;

/**
 * A matrix packed {@code [unit / panel][input][panel]}: units lie in the lanes, and a panel is read
 * from front to back. Padded units hold zeros.
 *
 * @param start its first element, in any array of floats
 * @param units its rows
 * @param inputs its columns: the length of the sums
 */
public record Matrix(Address start, int units, int inputs) {

  /** The units of a panel. */
  public int panel() {
    return Panel.width(units);
  }

  public int panels() {
    return Panel.count(units);
  }

  /** The floats of a panel. */
  public int panelLength() {
    return panel() * inputs;
  }
}
