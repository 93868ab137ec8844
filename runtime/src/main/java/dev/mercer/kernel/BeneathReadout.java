package dev.mercer.kernel;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;

/**
 * What a network's output layer reads: see {@link FeatureMap#beneathReadout}.
 *
 * @param source the index of the layer that it reads
 */
record BeneathReadout(Evaluator evaluator, int source) implements FeatureMap {

  @Override
  public int inputs() {
    return evaluator.spec().inputSize();
  }

  @Override
  public int size() {
    return source == LayerSpec.INPUT
        ? inputs()
        : evaluator.spec().layers().get(source).output().size();
  }

  @Override
  public double[] of(double... point) {
    float[] row = new float[point.length];
    for (int k = 0; k < row.length; k++) {
      row[k] = (float) point[k];
    }
    return KernelLayer.widened(evaluator.values(row, source)[0]);
  }
}
