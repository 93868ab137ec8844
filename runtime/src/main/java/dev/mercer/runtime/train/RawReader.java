package dev.mercer.runtime.train;

import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.Optional;

/** Finds a layer that computes with the features in the units in which they come. */
final class RawReader {
  private RawReader() {}

  /** The first of them, if any. */
  static Optional<LayerSpec> of(NetworkSpec spec) {
    return spec.layers().stream()
        .filter(layer -> layer.sources().contains(LayerSpec.INPUT))
        .filter(layer -> !brings(layer))
        .findFirst();
  }

  /** Whether a layer brings whatever it reads to a size near 1. */
  private static boolean brings(LayerSpec layer) {
    return layer.standardizes() || layer.isBounded();
  }
}
