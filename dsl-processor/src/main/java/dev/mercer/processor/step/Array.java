package dev.mercer.processor.step;

import java.util.Locale;

/** An array that passes read and write. Parameters of methods stand in this order. */
public enum Array {
  PARAMETERS,
  DERIVED,
  WORK,
  NEAR,
  GRADIENT;

  /** Its name in generated code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its declaration in generated code: {@code float[] work}. */
  public String declaration() {
    return (this == NEAR ? "int[] " : "float[] ") + code();
  }
}
