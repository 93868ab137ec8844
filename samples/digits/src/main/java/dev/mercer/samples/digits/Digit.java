package dev.mercer.samples.digits;

import java.util.List;

/** What was written, and what the network reads. */
enum Digit {
  ZERO(0),
  ONE(1),
  TWO(2),
  THREE(3),
  FOUR(4),
  FIVE(5),
  SIX(6),
  SEVEN(7),
  EIGHT(8),
  NINE(9);

  /** All ten, in order: the index of a digit is its number. */
  static final List<Digit> ALL = List.of(values());

  private final int number;

  Digit(int number) {
    this.number = number;
  }

  /** The label of the digit in a data set, and its index among the logits. */
  int number() {
    return number;
  }

  /** As it is written: {@code 7}. */
  String figure() {
    return Integer.toString(number);
  }
}
