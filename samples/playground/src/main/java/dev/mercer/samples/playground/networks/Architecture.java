package dev.mercer.samples.playground.networks;

import dev.mercer.runtime.Classifier;
import java.util.List;

/**
 * Which of the declared networks: a shape is fixed when a network is compiled, so each is a
 * declaration of its own.
 *
 * @param units the number of prototypes, one of {@link #UNITS}
 * @param readout how the responses of the prototypes become an answer
 * @param scalars whether training moves the bias and epsilon of the kernel
 */
public record Architecture(int units, Readout readout, Scalars scalars) {
  /** The numbers of prototypes for which there is a network. */
  public static final List<Integer> UNITS = List.of(4, 8, 16, 32, 64);

  /** How the responses of the prototypes become an answer. */
  public enum Readout {
    /** A signed sum: {@code @Linear}. */
    LINEAR,
    /** A mean by shares: {@code @NadarayaWatson}. */
    CONVEX
  }

  /** Who moves the bias and epsilon of the kernel. */
  public enum Scalars {
    /** The training does. */
    TRAINED,
    /** Only {@code Parameter.set} does. */
    FIXED
  }

  public Architecture {
    if (!UNITS.contains(units)) {
      throw unknown(units);
    }
  }

  /** The network at its initial values. */
  public Classifier<Colour> create(long seed) {
    return switch (readout) {
      case LINEAR ->
          scalars == Scalars.TRAINED
              ? LinearTrained.create(units, seed)
              : LinearFixed.create(units, seed);
      case CONVEX ->
          scalars == Scalars.TRAINED
              ? ConvexTrained.create(units, seed)
              : ConvexFixed.create(units, seed);
    };
  }

  static IllegalArgumentException unknown(int units) {
    return new IllegalArgumentException(
        "There is no network of %s prototypes; there are networks of %s.".formatted(units, UNITS));
  }
}
