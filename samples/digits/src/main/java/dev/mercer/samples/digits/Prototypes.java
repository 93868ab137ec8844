package dev.mercer.samples.digits;

import dev.mercer.runtime.Model;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What a network has learned: pictures, and what each of them says of each digit. */
final class Prototypes {
  private final float[] pictures;
  private final float[] weights;
  private final int count;

  private Prototypes(float[] pictures, float[] weights, int count) {
    this.pictures = pictures;
    this.weights = weights;
    this.count = count;
  }

  /** The prototypes of a network as they are now. */
  static Prototypes of(Model net) {
    return new Prototypes(
        net.parameter("near.prototypes").toArray(),
        net.parameter("digit.weight").toArray(),
        net.parameter("near.prototypes").shape()[0]);
  }

  int count() {
    return count;
  }

  /** A prototype as a picture, row by row: 0 is paper and 1 is ink, but it may lie beyond. */
  float[] picture(int prototype) {
    int from = prototype * DigitData.PIXELS;
    return Arrays.copyOfRange(pictures, from, from + DigitData.PIXELS);
  }

  /** The readout weight of a prototype for a digit: positive if it speaks for the digit. */
  float weight(Digit digit, int prototype) {
    return weights[digit.number() * count + prototype];
  }

  /** The digit that a prototype votes for: that of its largest weight. */
  Digit vote(int prototype) {
    return Digit.ALL.stream()
        .max(Comparator.comparingDouble(digit -> weight(digit, prototype)))
        .orElseThrow();
  }

  /** The prototypes that vote for a digit, the largest weight first. */
  int[] voters(Digit digit) {
    return IntStream.range(0, count)
        .filter(prototype -> vote(prototype) == digit)
        .boxed()
        .sorted(Comparator.comparingDouble(prototype -> -weight(digit, prototype)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
