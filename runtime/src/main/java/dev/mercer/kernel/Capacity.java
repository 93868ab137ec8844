package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.math.Vectors;
import dev.mercer.runtime.network.Evaluator;
import java.util.Arrays;

/**
 * How large a network's outputs are, as functions, in the norm of the kernel's space, and how well
 * the functions of that size can fit noise on some rows.
 *
 * <p>An output without its bias is {@code f = sum_u v_u k(., w_u)}. Its norm is {@code B = sqrt(v'
 * K v)}, where K is the Gram matrix of the prototypes. Take n points {@code x_i} whose distance
 * from the zero of the layer's space is at most R. The Rademacher complexity of all functions of
 * norm at most B on these points is at most
 *
 * <pre>{@code B sqrt(sum_i k(x_i, x_i)) / n  <=  B sqrt(g) (R^2 + b) / sqrt(epsilon n)}</pre>
 *
 * The first form uses the points themselves, and is never above the second.
 *
 * <p>These numbers rank models that were trained on the same rows: the smaller, the better a model
 * is guarded against overfitting. They do not bound a model's error. The proposition wants the
 * kernel and B before the data are seen, and training chooses them after. And the values are
 * usually far above 1.
 *
 * <p>It is a snapshot, computed in double. Immutable, and so safe from any thread. Units and
 * outputs are counted from 0; one that there is not is an {@link IndexOutOfBoundsException}.
 */
public final class Capacity {
  private final Readout readout;
  private final double[] unitNorms;
  private final double[] norms;
  private final double radius;
  private final double worst;
  private final double onData;

  private Capacity(Readout readout, KernelLayer layer, double[][] points) {
    Kernel kernel = layer.kernel();
    double[][] centers = layer.centers();
    this.readout = readout;
    this.unitNorms = Arrays.stream(centers).mapToDouble(kernel::norm).toArray();
    double[][] gram = kernel.gram(centers);
    this.norms = new double[readout.outputs()];
    Arrays.setAll(norms, output -> norm(gram, output));
    double squaredRadius = 0;
    double trace = 0;
    for (double[] point : points) {
      squaredRadius = Math.max(squaredRadius, Vectors.dot(point, point));
      trace += kernel.squaredNorm(point);
    }
    this.radius = Math.sqrt(squaredRadius);
    this.worst =
        Math.sqrt(kernel.gain())
            * (squaredRadius + kernel.bias())
            / Math.sqrt(kernel.epsilon() * points.length);
    this.onData = Math.sqrt(trace) / points.length;
  }

  /**
   * Measures the outputs of a model on the rows on which noise could be fitted, usually those that
   * it was trained on.
   *
   * @throws IllegalArgumentException if the model's output does not read a kernel layer directly
   *     through {@code @Linear}, or the rows are not rows of the model
   */
  public static Capacity of(Model model, Dataset data) {
    Evaluator evaluator = Inside.of(model);
    Readout readout = Readout.of(evaluator);
    if (readout.convex()) {
      throw new IllegalArgumentException(
          "A @NadarayaWatson readout divides by the sum of the responses: its outputs are not in the"
              + " kernel's space and have no norm there. Capacity needs a @Linear readout.");
    }
    KernelLayer layer = KernelLayer.below(readout, model);
    Dataset rows = data.encodedFor(model);
    double[][] points = new double[rows.size()][];
    Arrays.setAll(points, row -> layer.point(rows.row(row)));
    return new Capacity(readout, layer, points);
  }

  private double norm(double[][] gram, int output) {
    double sum = 0;
    for (int u = 0; u < gram.length; u++) {
      for (int v = 0; v < gram.length; v++) {
        sum += (double) readout.weight(output, u) * readout.weight(output, v) * gram[u][v];
      }
    }
    // A form of a semidefinite matrix: below 0 only by rounding.
    return Math.abs(readout.scale(output)) * Math.sqrt(Math.max(sum, 0));
  }

  /**
   * The norm {@code sqrt(k(w, w))} of a unit. Its square is the unit's response at its own
   * prototype.
   */
  public double unitNorm(int unit) {
    return unitNorms[unit];
  }

  /** The norm {@code B = sqrt(v' K v)} of an output without its bias, in the output's units. */
  public double norm(int output) {
    return norms[output];
  }

  /** The largest distance R of a row from the zero of the space that the layer reads. */
  public double radius() {
    return radius;
  }

  /** The bound {@code B sqrt(g) (R^2 + b) / sqrt(epsilon n)}, from the radius alone. */
  public double rademacher(int output) {
    return norms[output] * worst;
  }

  /**
   * The bound {@code B sqrt(sum_i k(x_i, x_i)) / n} for these very rows: at most {@link
   * #rademacher}.
   */
  public double rademacherOnData(int output) {
    return norms[output] * onData;
  }

  /** A table with a line for each output. */
  @Override
  public String toString() {
    Table table = new Table("output", "norm", "Rademacher", "on these rows");
    for (int output = 0; output < norms.length; output++) {
      table.row(
          readout.outputName(output),
          Digits.of(norms[output]),
          Digits.of(rademacher(output)),
          Digits.of(rademacherOnData(output)));
    }
    return table + "The bounds rank models trained on the same rows; they do not bound an error.\n";
  }
}
