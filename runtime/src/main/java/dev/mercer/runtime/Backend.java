package dev.mercer.runtime;

/**
 * The form in which a network runs in this process. Both forms give the same bits; they differ in
 * speed. Immutable, and so safe from any thread.
 *
 * @param kind the form
 * @param reason why it was chosen, in a sentence for people
 */
public record Backend(Kind kind, String reason) {

  /** A form of the generated code. */
  public enum Kind {
    /** The form on the Vector API, which is the fast one. */
    VECTOR,
    /** The form in plain Java, which runs where the Vector API is not there. */
    SCALAR
  }

  /** As in {@code SCALAR: The module jdk.incubator.vector is not readable.} */
  @Override
  public String toString() {
    return kind + ": " + reason;
  }
}
