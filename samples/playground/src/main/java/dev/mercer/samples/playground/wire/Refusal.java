package dev.mercer.samples.playground.wire;

/** A request that is not granted, with a status of HTTP and a sentence for a person. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  public Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The status: 4xx where the request is at fault. */
  public int status() {
    return status;
  }
}
