package dev.mercer.runtime.network;

import java.util.Arrays;

/**
 * Where a tensor stands in the parameter array. A matrix of {@code units} rows and {@code columns}
 * stands in panels of {@code panel} units, {@code [units / panel][columns][panel]}, padded to whole
 * panels, so that the units lie in the lanes. A vector is a matrix of one column, a scalar a vector
 * of one unit.
 *
 * @param offset the index of the first element
 * @param units the rows of the canonical matrix
 * @param columns the columns of the canonical matrix
 * @param panel the units of a panel
 * @param padding the value of the padding: 0, or 1 where the padding is divided by
 */
public record Layout(int offset, int units, int columns, int panel, float padding) {

  /** The floats it takes, padding included. */
  public int length() {
    return panels() * panel * columns;
  }

  /** The index of the element at canonical row {@code unit} and column {@code column}. */
  public int index(int unit, int column) {
    return offset + (unit / panel * columns + column) * panel + unit % panel;
  }

  /** The number of panels. */
  public int panels() {
    return (units + panel - 1) / panel;
  }

  /** Writes the canonical matrix, row after row, into {@code packed}, and the padding around it. */
  public void pack(float[] canonical, float[] packed) {
    Arrays.fill(packed, offset, offset + length(), padding);
    for (int unit = 0; unit < units; unit++) {
      for (int column = 0; column < columns; column++) {
        packed[index(unit, column)] = canonical[unit * columns + column];
      }
    }
  }

  /** Reads the canonical matrix, row after row, out of {@code packed}. */
  public float[] unpack(float[] packed) {
    float[] canonical = new float[units * columns];
    for (int unit = 0; unit < units; unit++) {
      for (int column = 0; column < columns; column++) {
        canonical[unit * columns + column] = packed[index(unit, column)];
      }
    }
    return canonical;
  }
}
