package dev.mercer.samples.digits;

import dev.mercer.runtime.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The networks by size. A shape is fixed when a network is compiled, so each size is a declaration
 * of its own.
 */
final class DigitNetwork {
  /** The numbers of prototypes for which there is a network. */
  static final List<Integer> UNITS = List.of(32, 64, 128, 256);

  private DigitNetwork() {}

  /** A network at its initial values. */
  static Model create(int units, long seed) {
    return switch (units) {
      case 32 -> MercerDigits32.create(seed);
      case 64 -> MercerDigits64.create(seed);
      case 128 -> MercerDigits128.create(seed);
      case 256 -> MercerDigits256.create(seed);
      default -> throw unknown(units);
    };
  }

  /** A network that was saved. */
  static Model load(int units, Path file) throws IOException {
    return switch (units) {
      case 32 -> MercerDigits32.load(file);
      case 64 -> MercerDigits64.load(file);
      case 128 -> MercerDigits128.load(file);
      case 256 -> MercerDigits256.load(file);
      default -> throw unknown(units);
    };
  }

  private static IllegalArgumentException unknown(int units) {
    return new IllegalArgumentException(
        "There is no network of %s prototypes; there are networks of %s.".formatted(units, UNITS));
  }
}
