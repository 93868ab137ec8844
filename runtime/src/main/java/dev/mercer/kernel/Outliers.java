package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.saved.AbstentionState;

/** Says how unlike the training rows a row is, where the first kernel layer reads. */
final class Outliers {
  private final KernelLayer layer;
  private final Kernel kernel;
  private final double[][] prototypes;
  private final Homes homes;
  private final ConformalScores distances;

  Outliers(Model model, AbstentionState state) {
    this.layer = Calibration.firstKernel(model);
    this.kernel = layer.kernel();
    this.prototypes = layer.centers();
    this.homes = new Homes(state.homes(), state.usual());
    this.distances = new ConformalScores(state.distances());
  }

  /** How many calibration rows a fresh one is compared with. */
  int compared() {
    return distances.ascending().length;
  }

  Novelty novelty(float[] row) {
    double[] point = layer.point(row);
    Homes.Nearest nearest = homes.nearest(point);
    double[] prototype = prototypes[nearest.prototype()];
    double usual = homes.usual()[nearest.prototype()];
    double supremum = kernel.supremum(prototype);
    return new Novelty(
        nearest.prototype(),
        nearest.distance(),
        usual,
        distances.pValue(homes.score(nearest)),
        supremum == 0 ? 0 : kernel.of(point, prototype) / supremum);
  }
}
