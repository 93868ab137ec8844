package dev.mercer.runtime;

/**
 * What a network's passes run on in this process. Both backends give the same bits; they differ in
 * speed.
 *
 * @param vector whether they run on the Vector API; else they run as plain Java
 * @param reason why it was chosen, in a sentence for people
 */
public record Backend(boolean vector, String reason) {

  /** {@code VECTOR} or {@code SCALAR}. */
  public String name() {
    return vector ? "VECTOR" : "SCALAR";
  }

  /** As in {@code SCALAR: The module jdk.incubator.vector is not readable.} */
  @Override
  public String toString() {
    return name() + ": " + reason;
  }
}
