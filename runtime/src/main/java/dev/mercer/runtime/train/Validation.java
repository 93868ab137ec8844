package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Observations;

/** Which rows a training validates on. */
public sealed interface Validation {

  /** No rows. */
  record None() implements Validation {
    @Override
    public String toString() {
      return "none";
    }
  }

  /** A part of the training rows, which are then not learnt. */
  record Fraction(double fraction) implements Validation {
    @Override
    public String toString() {
      return fraction + " of the rows";
    }
  }

  /** Rows of their own. */
  record Given(Observations rows) implements Validation {
    @Override
    public String toString() {
      return rows.count() + " rows of their own";
    }
  }
}
