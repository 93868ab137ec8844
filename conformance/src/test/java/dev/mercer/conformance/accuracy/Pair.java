package dev.mercer.conformance.accuracy;

import dev.mercer.runtime.math.Softplus;
import dev.mercer.runtime.network.Passes;

/**
 * The kernel of a row and a prototype in double, and how far the same in float may be from it:
 *
 * <pre>
 * |error of sum a_i| &lt;= 4 K 2^-24 sum |a_i|
 * </pre>
 *
 * with K the additions on the longest way into the sum, carried through the formulas to first
 * order.
 */
final class Pair {
  private static final double HALF_ULP = 0x1p-24;

  final float[] x;
  final float[] w;
  final double rounding;
  final double s;
  final double q;
  final double errorOfS;
  final double errorOfQ;

  Pair(float[] x, float[] w, float rawBias, float rawEpsilon) {
    this.x = x;
    this.w = w;
    double dot = 0;
    double absoluteDot = 0;
    double squares = 0;
    double distance = 0;
    for (int k = 0; k < x.length; k++) {
      double product = (double) x[k] * w[k];
      dot += product;
      absoluteDot += Math.abs(product);
      squares += (double) x[k] * x[k] + (double) w[k] * w[k];
      distance += ((double) x[k] - w[k]) * ((double) x[k] - w[k]);
    }
    // A chain of 64, the sum over chunks, and the tree of 16 partial sums.
    this.rounding = 4 * (64 + x.length / 64 + 4) * HALF_ULP;
    this.s = dot + Softplus.of(rawBias);
    this.q = distance + Softplus.of(rawEpsilon);
    this.errorOfS = rounding * absoluteDot + 4 * HALF_ULP * (Math.abs(s) + Softplus.of(rawBias));
    boolean near = distance < Passes.NEAR * 0.99 * squares;
    this.errorOfQ =
        (near ? rounding * distance : rounding * (squares + 2 * absoluteDot)) + 4 * HALF_ULP * q;
  }

  double value() {
    return s * s / q;
  }

  double errorOfValue() {
    return 2 * Math.abs(s) * errorOfS / q
        + errorOfS * errorOfS / q
        + value() * (errorOfQ / q + 8 * HALF_ULP);
  }

  /** The derivative by s. */
  double p() {
    return 2 * s / q;
  }

  double errorOfP() {
    return 2 * errorOfS / q + Math.abs(p()) * (errorOfQ / q + 8 * HALF_ULP);
  }

  /** The derivative by q. */
  double minusQ() {
    return s * s / (q * q);
  }

  double errorOfQuotient() {
    return 2 * Math.abs(s) * errorOfS / (q * q)
        + errorOfS * errorOfS / (q * q)
        + minusQ() * (2 * errorOfQ / q + 8 * HALF_ULP);
  }

  /** The derivative of the value by element k of the row. */
  double byRow(int k) {
    return p() * w[k] - 2 * minusQ() * ((double) x[k] - w[k]);
  }

  /** The derivative of the value by element k of the prototype. */
  double byPrototype(int k) {
    return p() * x[k] + 2 * minusQ() * ((double) x[k] - w[k]);
  }

  /** How far either derivative may be off: the factors' errors, and the sums'. */
  double errorOfDerivative(int k) {
    double size = Math.abs((double) x[k]) + Math.abs((double) w[k]);
    return errorOfP() * size
        + 2 * errorOfQuotient() * Math.abs((double) x[k] - w[k])
        + rounding * size * (Math.abs(p()) + 2 * minusQ());
  }
}
