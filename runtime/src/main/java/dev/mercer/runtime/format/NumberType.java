package dev.mercer.runtime.format;

/** The type of a tensor's elements. The constants are the names that stand in files. */
public enum NumberType {
  F32(Float.BYTES),
  F64(Double.BYTES);

  private final int bytes;

  NumberType(int bytes) {
    this.bytes = bytes;
  }

  /** The bytes of an element. */
  int bytes() {
    return bytes;
  }
}
