package dev.mercer.runtime;

import dev.mercer.runtime.format.Refusal;
import java.io.IOException;

/**
 * A file does not hold a model of the network that is asked for. The attempt to read it has changed
 * nothing.
 */
public final class ModelFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String expected;
  private final String found;

  /**
   * @param source what was read or written, as in {@code irises.safetensors}
   * @param field the part of it that is wrong, as in {@code tensor 'near.prototypes' shape}
   * @param expected what was expected there
   * @param found what was found there
   */
  public ModelFormatException(String source, String field, String expected, String found) {
    super("%s: %s: expected %s, found %s".formatted(source, field, expected, found));
    this.field = field;
    this.expected = expected;
    this.found = found;
  }

  /** What was refused, for the caller who named the source. */
  static ModelFormatException of(String source, Refusal refusal) {
    return new ModelFormatException(source, refusal.field(), refusal.expected(), refusal.found());
  }

  /**
   * The part of the file that is wrong, as in {@code tensor 'near.prototypes' shape}; {@code not a
   * safetensors file} if it is a file of another format.
   */
  public String field() {
    return field;
  }

  /** What was expected there. */
  public String expected() {
    return expected;
  }

  /** What was found there. */
  public String found() {
    return found;
  }
}
