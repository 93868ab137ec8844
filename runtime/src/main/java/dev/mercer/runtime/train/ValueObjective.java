package dev.mercer.runtime.train;

/** The mean loss over the outputs of a regression, in standardised targets. */
final class ValueObjective implements Objective {
  private final ElementLoss element;
  private final float[] targets;
  private final int size;

  /**
   * @param targets the standardised targets, row-major
   * @param size the targets of a row
   */
  ValueObjective(ElementLoss element, float[] targets, int size) {
    this.element = element;
    this.targets = targets;
    this.size = size;
  }

  @Override
  public double loss(int example, float[] outputs, int at, float factor, float[] gradient, int to) {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      float error = outputs[at + j] - targets[example * size + j];
      sum += element.value(error);
      gradient[to + j] = factor / size * element.slope(error);
    }
    return sum / size;
  }
}
