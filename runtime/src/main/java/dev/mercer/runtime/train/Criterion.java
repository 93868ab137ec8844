package dev.mercer.runtime.train;

import java.util.Optional;

/**
 * What a training makes small.
 *
 * @param name its name among the settings, as in {@code squared error}
 * @param ofValues the loss of each value of a regression; empty for the cross-entropy of labels
 */
public record Criterion(String name, Optional<ElementLoss> ofValues) {
  @Override
  public String toString() {
    return name;
  }
}
