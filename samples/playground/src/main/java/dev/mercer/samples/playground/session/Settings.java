package dev.mercer.samples.playground.session;

import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Schedule;
import dev.mercer.runtime.Trainer;
import dev.mercer.samples.playground.data.Drawing;
import dev.mercer.samples.playground.data.Generator;
import dev.mercer.samples.playground.data.Points;
import dev.mercer.samples.playground.data.Sample;
import dev.mercer.samples.playground.data.Scene;
import dev.mercer.samples.playground.networks.Architecture;
import dev.mercer.samples.playground.networks.Architecture.Readout;
import dev.mercer.samples.playground.networks.Architecture.Scalars;
import dev.mercer.samples.playground.wire.Query;
import dev.mercer.samples.playground.wire.Refusal;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that a lesson follows from: the same settings give the same picture after the same number of
 * steps. Immutable.
 *
 * @param scene what the points form
 * @param noise the standard deviation of their noise, in units of the plane
 * @param seed what all chance follows from
 * @param test the part of the rows to judge on
 * @param drawing the points of {@link Scene#DRAWN}, as a {@link Drawing}
 * @param architecture the network
 * @param start where the prototypes start
 * @param bias b, where it is not trained
 * @param epsilon where it is not trained; empty to take it from the data
 * @param rate the rate of Adam
 * @param penalty the factor of the squared norm in the kernel's space
 * @param speed the steps between two frames
 * @param until the step after which to pause; 0 for none
 */
public record Settings(
    Scene scene,
    double noise,
    int seed,
    double test,
    String drawing,
    Architecture architecture,
    Start start,
    double bias,
    OptionalDouble epsilon,
    double rate,
    double penalty,
    int speed,
    int until) {
  /** Enough for a network to settle; then it pauses, so that no forgotten tab computes for ever. */
  private static final int EPOCHS = 1000;

  private static final int BATCH = 16;
  private static final List<Integer> SPEEDS = List.of(1, 4, 16, 64);
  private static final int BAD_REQUEST = 400;

  /** Where the prototypes start. */
  public enum Start {
    /** On the data, by k-means++. */
    DATA,
    /** At random places: normal draws. */
    RANDOM
  }

  /**
   * The settings that a request states; others have their defaults.
   *
   * @throws Refusal if one is not among those that are possible
   */
  public static Settings of(Query query) {
    Settings settings =
        new Settings(
            query.choice("data", Scene.MOONS),
            query.number("noise", 0, 1, 0.15),
            query.whole("seed", 0, 999_999, 1),
            query.number("test", 0.1, 0.5, 0.25),
            query.text("drawing", ""),
            new Architecture(
                query.oneOf("units", Architecture.UNITS, 16),
                query.choice("readout", Readout.LINEAR),
                query.choice("scalars", Scalars.TRAINED)),
            query.choice("start", Start.RANDOM),
            query.number("b", 0, 10, 1),
            epsilon(query),
            query.number("rate", 1e-4, 1, 0.03),
            query.number("penalty", 0, 1, 0),
            query.oneOf("speed", SPEEDS, 4),
            query.whole("until", 0, 1_000_000, 0));
    if (settings.penalty > 0 && settings.architecture.readout() == Readout.CONVEX) {
      throw new Refusal(
          BAD_REQUEST,
          "A penalty is one of a linear readout; shares have no norm in the kernel's space.");
    }
    settings.points();
    return settings;
  }

  private static OptionalDouble epsilon(Query query) {
    return query.text("epsilon", "data").equals("data")
        ? OptionalDouble.empty()
        : OptionalDouble.of(query.number("epsilon", 1e-3, 100));
  }

  /** Whether a network that was made for these can go on with the others. */
  boolean sameNetwork(Settings other) {
    return scene == other.scene
        && noise == other.noise
        && seed == other.seed
        && test == other.test
        && architecture.equals(other.architecture)
        && start == other.start;
  }

  /** The rows to learn from and those to judge on. */
  Sample sample() {
    return Sample.of(points(), test, seed);
  }

  private Points points() {
    if (scene != Scene.DRAWN) {
      return Generator.points(scene, noise, seed);
    }
    Points points;
    try {
      points = Drawing.points(drawing);
    } catch (IllegalArgumentException e) {
      throw new Refusal(BAD_REQUEST, e.getMessage());
    }
    if (!points.ofBothColours()) {
      throw new Refusal(
          BAD_REQUEST, "There is nothing to tell apart: draw points of both colours.");
    }
    return points;
  }

  /** The steps of an epoch over so many rows. */
  static int epochSteps(int rows) {
    return (rows + BATCH - 1) / BATCH;
  }

  /** The trainer. One thread, as a step takes less time than to wake another. */
  Trainer trainer() {
    return Trainer.builder()
        .optimizer(Optimizer.adam((float) rate))
        .schedule(Schedule.constant())
        .rkhsPenalty(penalty)
        .epochs(EPOCHS)
        .batchSize(BATCH)
        .seed(seed)
        .threads(1)
        .build();
  }
}
