package dev.mercer.samples.digits;

import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Prediction;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a network answered to one digit.
 *
 * @param pixels the picture that it saw
 * @param written the digit that was written
 * @param prediction what it read
 * @param explanation what each prototype contributed
 */
record Answer(
    float[] pixels, Digit written, Prediction<Digit> prediction, Explanation explanation) {

  /** The answers to all rows of a data set, in its order. */
  static List<Answer> of(Model net, Dataset digits) {
    return IntStream.range(0, digits.size())
        .mapToObj(
            row -> {
              float[] pixels = digits.row(row);
              return new Answer(
                  pixels,
                  Digit.ALL.get(digits.label(row)),
                  Prediction.of(Digit.ALL, net.outputs(pixels)),
                  Explanation.of(net, pixels));
            })
        .toList();
  }

  Digit read() {
    return prediction.label();
  }

  boolean right() {
    return read() == written;
  }

  /** What the answer is to be compared with: what was written, or else the second choice. */
  Digit rival() {
    return right()
        ? Digit.ALL.stream()
            .filter(digit -> digit != read())
            .max(Comparator.comparingDouble(digit -> explanation.output(digit.number())))
            .orElseThrow()
        : written;
  }

  /** The prototypes that responded most, the most first. */
  int[] loudest(int count) {
    return IntStream.range(0, explanation.prototypes())
        .boxed()
        .sorted(Comparator.comparingDouble(prototype -> -explanation.response(prototype)))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
