package dev.mercer.conformance;

import java.util.Locale;

/**
 * The backend that this run of the tests asks for: the build runs those tagged {@link #BOTH} twice.
 */
public final class AskedBackend {
  /** The tag of tests that run on the vector backend and on the scalar backend. */
  public static final String BOTH = "both-backends";

  private AskedBackend() {}

  /** What {@code Model.backend().name()} must be. */
  public static String name() {
    return System.getProperty("mercer.backend", "vector").toUpperCase(Locale.ROOT);
  }
}
