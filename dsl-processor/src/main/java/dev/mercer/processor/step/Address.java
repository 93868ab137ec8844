package dev.mercer.processor.step;

/**
 * Where something starts in an array.
 *
 * @param name the constant that stands for the offset in generated code
 */
public record Address(Array array, String name, int offset) {

  /** The same place in another array: a gradient has the layout of the parameters. */
  public Address in(Array other) {
    return new Address(other, name, offset);
  }
}
