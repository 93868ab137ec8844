package dev.mercer.samples.playground.data;

/** What the points form. */
public enum Scene {
  /** Two half circles, each around an end of the other. */
  MOONS,
  /** A ring around a disc: a circle separates them. */
  RINGS,
  /** Opposite quadrants have one colour: a hyperbola separates them. */
  XOR,
  /** Two arms: no curve of degree 2 separates them. */
  SPIRAL,
  /** Six heaps around the centre, whose colours alternate: no curve of degree 2 separates them. */
  BLOBS,
  /** The points that a person drew. */
  DRAWN
}
