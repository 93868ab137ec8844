package dev.mercer.runtime;

/**
 * The form in which a network's passes run in this process. Both give the same bits; they differ in
 * speed.
 *
 * @param kind the form
 * @param reason why it was chosen, in a sentence for people
 */
public record Backend(Kind kind, String reason) {

  /** A form of the passes. */
  public enum Kind {
    /** Generated on the Vector API. */
    VECTOR,
    /** Generated in plain Java. */
    SCALAR
  }

  /** As in {@code SCALAR: The module jdk.incubator.vector is not readable.} */
  @Override
  public String toString() {
    return kind + ": " + reason;
  }
}
