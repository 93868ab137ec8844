package dev.mercer.samples.page;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** An axis of a chart: where a value lies on it, and which values it marks. */
public sealed interface Axis {

  /** The position of a value: 0 at the low end, 1 at the high one. */
  double position(double value);

  /** The values to mark, which lie on the axis. */
  double[] marks();

  /** An axis on which equal differences take equal room. */
  static Axis linear(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "An axis from %s to %s; expected the low end first.".formatted(low, high));
    }
    return new Linear(low, high);
  }

  /** An axis from 0 to the first mark that is not below {@code most}, which is above 0. */
  static Axis upTo(double most) {
    double step = new Linear(0, most).step();
    return linear(0, step * Math.ceil(most / step));
  }

  /** An axis on which equal ratios take equal room; it ends at powers of 10. */
  static Axis logarithmic(double low, double high) {
    if (!(0 < low && low <= high)) {
      throw new IllegalArgumentException(
          "A logarithmic axis from %s to %s; expected more than 0, and the low end first."
              .formatted(low, high));
    }
    int from = (int) Math.floor(Math.log10(low));
    return new Logarithmic(from, Math.max(from + 1, (int) Math.ceil(Math.log10(high))));
  }

  /** See {@link #linear}. */
  record Linear(double low, double high) implements Axis {
    private static final double MOST_MARKS = 6;

    @Override
    public double position(double value) {
      return (value - low) / (high - low);
    }

    @Override
    public double[] marks() {
      double step = step();
      // A mark that rounding has put beside an end is still a mark.
      int first = (int) Math.ceil(low / step - 1e-9);
      int last = (int) Math.floor(high / step + 1e-9);
      return IntStream.rangeClosed(first, last).mapToDouble(i -> i * step).toArray();
    }

    /** The distance of two marks: 1, 2 or 5 times a power of 10. */
    private double step() {
      double least = (high - low) / (MOST_MARKS - 1);
      double power = Math.pow(10, Math.floor(Math.log10(least)));
      return DoubleStream.of(1, 2, 5, 10)
          .map(factor -> factor * power)
          .filter(step -> step >= least * (1 - 1e-9))
          .findFirst()
          .orElse(10 * power);
    }
  }

  /** See {@link #logarithmic}. */
  record Logarithmic(int from, int to) implements Axis {
    @Override
    public double position(double value) {
      return (Math.log10(value) - from) / (to - from);
    }

    @Override
    public double[] marks() {
      return IntStream.rangeClosed(from, to).mapToDouble(power -> Math.pow(10, power)).toArray();
    }
  }
}
