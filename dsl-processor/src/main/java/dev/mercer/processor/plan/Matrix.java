package dev.mercer.processor.plan;

/**
 * A matrix packed {@code [unit / panel][input][panel]}: units lie in the lanes, and a panel is read
 * from front to back. Padded units hold zeros.
 *
 * @param array where it stands
 * @param offset its first element
 * @param units its rows
 * @param inputs its columns: the length of the sums
 */
public record Matrix(Array array, int offset, int units, int inputs) {

  /** An array that holds matrices. */
  public enum Array {
    PARAMETERS,
    DERIVED;

    /** Its name in generated code. */
    public String code() {
      return this == PARAMETERS ? "parameters" : "derived";
    }
  }

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
