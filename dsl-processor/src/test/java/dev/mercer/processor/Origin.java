package dev.mercer.processor;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where classes come from. */
final class Origin {
  private Origin() {}

  /** The jar or the folder that a class comes from. */
  static Path of(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
