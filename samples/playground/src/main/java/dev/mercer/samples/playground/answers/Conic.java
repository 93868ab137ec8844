package dev.mercer.samples.playground.answers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The curve {@code a x^2 + b sqrt(2) xy + c y^2 + d = 0}. In the direction of an angle t its points
 * are at the distance r with {@code r^2 (m + s cos(2t - u)) = -d}, m the mean of a and c, s and u
 * the length and the angle of {@code ((a - c) / 2, b / sqrt(2))}: an ellipse where {@code |m| > s},
 * a hyperbola where it is less.
 */
record Conic(double a, double b, double c, double d) {
  /** Enough for a curve that looks smooth. */
  private static final int POINTS = 240;

  private double mean() {
    return (a + c) / 2;
  }

  private double swing() {
    return Math.hypot((a - c) / 2, b / Math.sqrt(2));
  }

  private double turn() {
    return StrictMath.atan2(b / Math.sqrt(2), (a - c) / 2);
  }

  /** What it is, in words. */
  String name() {
    if (Math.abs(mean()) < swing()) {
      return "a hyperbola";
    }
    return mean() * d < 0 ? "an ellipse" : "no curve at all";
  }

  /**
   * Its pieces, as points in order.
   *
   * @param most the distance from the origin up to which it is wanted
   */
  List<List<double[]>> curves(double most) {
    if (Math.abs(mean()) < swing()) {
      List<double[]> branch = branch(most);
      return List.of(
          branch, branch.stream().map(point -> new double[] {-point[0], -point[1]}).toList());
    }
    return mean() * d < 0 ? List.of(ellipse(most)) : List.of();
  }

  private List<double[]> ellipse(double most) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i <= POINTS; i++) {
      double angle = 2 * Math.PI * i / POINTS;
      double radius = Math.sqrt(-d / (mean() + swing() * StrictMath.cos(2 * angle - turn())));
      if (radius <= most) {
        points.add(place(radius, angle));
      }
    }
    return points;
  }

  /** One branch: from far out to its vertex, and out again. */
  private List<double[]> branch(double most) {
    // The vertex is where the cosine is 1, or -1: there the other arm is half a turn on.
    double turned = d < 0 ? 0 : Math.PI;
    double vertex = Math.sqrt(d / (d < 0 ? -mean() - swing() : swing() - mean()));
    List<double[]> there = new ArrayList<>();
    List<double[]> back = new ArrayList<>();
    for (int i = 0; i <= POINTS && vertex < most; i++) {
      // The square sets the points closest at the vertex, where the curve bends most.
      double part = (double) i / POINTS;
      double radius = vertex + (most - vertex) * part * part;
      double cosine = (-d / (radius * radius) - mean()) / swing();
      double half = StrictMath.acos(Math.clamp(cosine, -1, 1)) / 2;
      there.add(place(radius, turn() / 2 + half));
      back.add(place(radius, turn() / 2 - half + turned));
    }
    Collections.reverse(there);
    there.addAll(back);
    return there;
  }

  private static double[] place(double radius, double angle) {
    return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
  }
}
