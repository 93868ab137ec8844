package dev.mercer.samples.playground.networks;

/** What a network says to a place in the plane. */
public enum Colour {
  BLUE,
  ORANGE
}
