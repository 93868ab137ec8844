package dev.mercer.conformance;

import dev.mercer.runtime.Backend;
import java.util.Locale;

/**
 * The form that this run of the tests asks for: the build runs those tagged {@link #BOTH} twice.
 */
public final class AskedForm {
  /** The tag of tests that run on the Vector form and on the Scalar form. */
  public static final String BOTH = "both-forms";

  private AskedForm() {}

  /** What {@code Model.backend()} must say. */
  public static Backend.Kind kind() {
    return Backend.Kind.valueOf(
        System.getProperty("mercer.backend", "vector").toUpperCase(Locale.ROOT));
  }
}
