package dev.mercer.runtime.train;

import dev.mercer.runtime.math.Exp;

/**
 * {@code -log p(label)} with {@code p_j = e^l_j / sum e^l}: the gradient by logit {@code j} is
 * {@code p_j}, less 1 at the label. The largest logit is taken out first, so that no power is.
 */
final class CrossEntropy implements Objective {
  private final int[] labels;
  private final int classes;

  CrossEntropy(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
  }

  @Override
  public double loss(int example, float[] outputs, int at, float factor, float[] gradient, int to) {
    float largest = outputs[at];
    for (int j = 1; j < classes; j++) {
      largest = Math.max(largest, outputs[at + j]);
    }
    float sum = 0;
    // The label's logit is read before the gradient is written.
    double labelLogit = outputs[at + labels[example]];
    for (int j = 0; j < classes; j++) {
      float power = Exp.of(outputs[at + j] - largest);
      gradient[to + j] = power;
      sum += power;
    }
    float scale = factor / sum;
    for (int j = 0; j < classes; j++) {
      gradient[to + j] *= scale;
    }
    gradient[to + labels[example]] -= factor;
    return largest - labelLogit + StrictMath.log(sum);
  }
}
