package dev.mercer.runtime.train;

import dev.mercer.runtime.math.Vectors;

/**
 * The squared norm of all outputs of a readout in the kernel's space, {@code sum_o v_o' K v_o},
 * with its gradients: a regulariser that sees what the outputs are as functions, where weight decay
 * sees only their coefficients.
 *
 * <p>With {@code C = sum_o v_o v_o'}, {@code s = <w_u, w_v> + b} and {@code q = ||w_u - w_v||^2 +
 * epsilon} for each pair of prototypes, {@code P = g C 2s/q} and {@code Q = -g C s^2/q^2}:
 *
 * <pre>{@code
 * value     = sum g C s^2/q
 * by v_o    = 2 K v_o
 * by w_u    = 2 sum_v (P w_v + 2 Q (w_u - w_v))
 * by b      = sum P
 * by epsilon = sum Q
 * }</pre>
 *
 * The prototypes' gradient carries a 2 because each stands on both sides of K. One evaluation costs
 * about 3 units^2 inputs multiplications.
 *
 * @param byWeights {@code [outputs][units]}
 * @param byCenters {@code [units][inputs]}
 */
record SquaredNorm(
    double value, double[][] byWeights, double[][] byCenters, double byBias, double byEpsilon) {

  /**
   * Evaluates it.
   *
   * @param bias b of the kernel
   * @param epsilon of the kernel
   * @param gain g of the kernel
   * @param centers the prototypes, {@code [units][inputs]}
   * @param weights the readout, {@code [outputs][units]}
   */
  static SquaredNorm of(
      double bias, double epsilon, double gain, double[][] centers, double[][] weights) {
    int inputs = centers[0].length;
    double value = 0;
    double byBias = 0;
    double byEpsilon = 0;
    double[][] byWeights = new double[weights.length][centers.length];
    double[][] byCenters = new double[centers.length][inputs];
    for (int u = 0; u < centers.length; u++) {
      for (int v = 0; v <= u; v++) {
        double root = Vectors.dot(centers[u], centers[v]) + bias;
        double ratio = root / (Vectors.squaredDistance(centers[u], centers[v]) + epsilon);
        double entry = gain * root * ratio;
        double product = 0;
        for (int o = 0; o < weights.length; o++) {
          product += weights[o][u] * weights[o][v];
          byWeights[o][u] += 2 * entry * weights[o][v];
          byWeights[o][v] += u == v ? 0 : 2 * entry * weights[o][u];
        }
        double p = 2 * gain * product * ratio;
        double q = -gain * product * ratio * ratio;
        // Beside the diagonal a pair stands twice.
        int times = u == v ? 1 : 2;
        value += times * product * entry;
        byBias += times * p;
        byEpsilon += times * q;
        for (int k = 0; k < inputs; k++) {
          double apart = centers[u][k] - centers[v][k];
          byCenters[u][k] += 2 * (p * centers[v][k] + 2 * q * apart);
          byCenters[v][k] += u == v ? 0 : 2 * (p * centers[u][k] - 2 * q * apart);
        }
      }
    }
    return new SquaredNorm(value, byWeights, byCenters, byBias, byEpsilon);
  }
}
