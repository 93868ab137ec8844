package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What a network answers to many inputs: each answer has the bits that it has alone. */
public final class Answers {
  /** As many rows are computed at once: enough for the kernels, and little memory. */
  private static final int ROWS = 1024;

  private Answers() {}

  /**
   * The answers, in the order of the inputs: unmodifiable.
   *
   * @param features makes the row of features of an input
   * @param answer makes an answer of a row of outputs
   * @throws IllegalArgumentException if a row has another length than the network reads, or a
   *     feature is not finite
   */
  public static <Input, Answer> List<Answer> of(
      Evaluator evaluator,
      List<Input> inputs,
      Function<Input, float[]> features,
      Function<float[], Answer> answer) {
    NetworkSpec spec = evaluator.spec();
    List<Answer> answers = new ArrayList<>(inputs.size());
    float[] rows = new float[Math.min(ROWS, inputs.size()) * spec.inputSize()];
    float[] outputs = new float[Math.min(ROWS, inputs.size()) * spec.outputSize()];
    int waiting = 0;
    for (Input input : inputs) {
      float[] row = features.apply(input);
      Rows.check(spec, row, answers.size() + waiting);
      System.arraycopy(row, 0, rows, waiting * row.length, row.length);
      waiting++;
      if (waiting == ROWS || answers.size() + waiting == inputs.size()) {
        evaluator.outputs(rows, waiting, outputs);
        for (int i = 0; i < waiting; i++) {
          int from = i * spec.outputSize();
          answers.add(answer.apply(Arrays.copyOfRange(outputs, from, from + spec.outputSize())));
        }
        waiting = 0;
      }
    }
    return List.copyOf(answers);
  }
}
