package dev.mercer.runtime.onnx;

/** Attributes of a node: what ONNX calls an {@code AttributeProto}. */
final class Attribute {
  private static final int INTEGER = 2;
  private static final int INTEGERS = 7;

  private Attribute() {}

  /** An integer. */
  static Message of(String name, int value) {
    return new Message()
        .text(1 /* name */, name)
        .integer(3 /* i */, value)
        .integer(20 /* type */, INTEGER);
  }

  /** A list of integers. */
  static Message list(String name, int... values) {
    Message message = new Message().text(1 /* name */, name);
    for (int value : values) {
      message.integer(8 /* ints */, value);
    }
    return message.integer(20 /* type */, INTEGERS);
  }
}
