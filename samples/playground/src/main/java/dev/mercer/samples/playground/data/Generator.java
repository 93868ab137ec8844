package dev.mercer.samples.playground.data;

import dev.mercer.samples.playground.networks.Colour;
import java.util.Random;

/**
 * Makes the points of a scene. The same scene, noise and seed give the same points on every
 * machine: {@link Random} is specified to the bit, and the shapes are computed by {@link
 * StrictMath}.
 */
public final class Generator {
  /** The points of a scene, half of each colour. */
  public static final int COUNT = 400;

  private final double noise;
  private final Random random;
  private final Points points = new Points();

  private Generator(double noise, long seed) {
    this.noise = noise;
    this.random = new Random(seed);
  }

  /**
   * The points of a scene.
   *
   * @param scene any but {@link Scene#DRAWN}
   * @param noise the standard deviation of what is added to each coordinate
   */
  public static Points points(Scene scene, double noise, long seed) {
    Generator generator = new Generator(noise, seed);
    switch (scene) {
      case MOONS -> generator.moons();
      case RINGS -> generator.rings();
      case XOR -> generator.quadrants();
      case SPIRAL -> generator.spiral();
      case BLOBS -> generator.blobs();
      case DRAWN ->
          throw new IllegalArgumentException("Points that a person drew are not generated.");
    }
    return generator.points;
  }

  private void moons() {
    double radius = 1.35;
    for (int i = 0; i < COUNT / 2; i++) {
      double angle = Math.PI * random.nextDouble();
      double x = radius * (StrictMath.cos(angle) - 0.5);
      double y = radius * (StrictMath.sin(angle) - 0.25);
      add(x, y, Colour.BLUE);
      add(-x, -y, Colour.ORANGE);
    }
  }

  private void rings() {
    for (int i = 0; i < COUNT / 2; i++) {
      // The square root spreads the points evenly over the disc.
      polar(0.9 * Math.sqrt(random.nextDouble()), 2 * Math.PI * random.nextDouble(), Colour.BLUE);
      polar(1.6 + 0.4 * random.nextDouble(), 2 * Math.PI * random.nextDouble(), Colour.ORANGE);
    }
  }

  private void quadrants() {
    double gap = 0.15;
    double side = 2 - gap;
    for (int i = 0; i < COUNT; i++) {
      double x = gap + side * random.nextDouble();
      double y = gap + side * random.nextDouble();
      double sign = random.nextBoolean() ? 1 : -1;
      boolean same = i % 2 == 0;
      add(sign * x, same ? sign * y : -sign * y, same ? Colour.BLUE : Colour.ORANGE);
    }
  }

  private void spiral() {
    double turns = 1.5;
    for (int i = 0; i < COUNT / 2; i++) {
      // The square root spreads the points evenly along the arm.
      double along = Math.sqrt(0.02 + 0.98 * random.nextDouble());
      double angle = 2 * Math.PI * turns * along;
      polar(2.2 * along, angle, Colour.BLUE);
      polar(2.2 * along, angle + Math.PI, Colour.ORANGE);
    }
  }

  private void blobs() {
    int blobs = 6;
    double spread = 0.2;
    double turn = 2 * Math.PI * random.nextDouble();
    for (int i = 0; i < COUNT; i++) {
      double angle = turn + 2 * Math.PI * (i % blobs) / blobs;
      add(
          1.6 * StrictMath.cos(angle) + spread * random.nextGaussian(),
          1.6 * StrictMath.sin(angle) + spread * random.nextGaussian(),
          i % 2 == 0 ? Colour.BLUE : Colour.ORANGE);
    }
  }

  private void polar(double radius, double angle, Colour colour) {
    add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), colour);
  }

  /** Adds a point with noise, inside the square. */
  private void add(double x, double y, Colour colour) {
    points.add(
        clamp(x + noise * random.nextGaussian()), clamp(y + noise * random.nextGaussian()), colour);
  }

  private static double clamp(double coordinate) {
    return Math.clamp(coordinate, -Square.HALF, Square.HALF);
  }
}
