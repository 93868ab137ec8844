package dev.mercer.kernel;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Temperature;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.math.LinearMap;
import dev.mercer.runtime.math.NormalEquations;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A readout that is found without gradient descent. It is the linear map of features that minimises
 * the squared error plus {@code lambda} times the squared weights. One Cholesky factorisation gives
 * it in closed form (Saunders, Gammerman and Vovk 1998; on few centers Smola and Schoelkopf 2000).
 *
 * <p>For labels there is one output for each class, whose target is 1 for rows of the class and 0
 * for others. Rows count by their weights. The bias is not penalised.
 *
 * <p>A fit takes {@code rows * features^2 / 2 + features^3 / 6} multiplications, and memory for
 * {@code features^2} doubles. Immutable, and so safe from any thread.
 */
public final class KernelRidge {
  /** The ridges to choose from are powers of ten: the error is flat in the logarithm. */
  private static final int SMALLEST = -9;

  private static final int LARGEST = 2;

  private final FeatureMap map;
  private final LinearMap linear;
  private final double ridge;

  private KernelRidge(FeatureMap map, LinearMap linear, double ridge) {
    this.map = map;
    this.linear = linear;
    this.ridge = ridge;
  }

  /**
   * Fits a readout.
   *
   * @param ridge lambda, in units of the features' mean scatter, above 0. With 1e-6 it hardly
   *     smooths, with 1 it smooths much
   * @throws IllegalArgumentException if the rows are not points for the map
   */
  public static KernelRidge fit(FeatureMap map, Dataset training, double ridge) {
    if (!(ridge > 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("The ridge is " + ridge + "; expected above 0.");
    }
    Targets targets = Targets.of(training);
    LinearMap linear = targets.equations(map, training).ridge(ridge);
    return new KernelRidge(map, targets.inUnits(linear), ridge);
  }

  /**
   * Fits a readout with each power of ten from 1e-9 to 100 as the ridge, and keeps the one that
   * errs least on held-out rows; of equal ones, that with the largest ridge. If there are several
   * target values, their errors are added in units of each value's standard deviation.
   *
   * @param heldOut other rows than those of the training
   * @throws IllegalArgumentException if the rows of a data set are not points for the map
   */
  public static KernelRidge fit(FeatureMap map, Dataset training, Dataset heldOut) {
    Targets targets = Targets.of(training);
    KernelRidge fit =
        choose(map, targets.equations(map, training), targets.equations(map, heldOut));
    return new KernelRidge(map, targets.inUnits(fit.linear), fit.ridge);
  }

  private static KernelRidge choose(
      FeatureMap map, NormalEquations training, NormalEquations heldOut) {
    return IntStream.rangeClosed(-LARGEST, -SMALLEST)
        .mapToDouble(power -> StrictMath.pow(10, -power))
        .mapToObj(ridge -> new KernelRidge(map, training.ridge(ridge), ridge))
        .min(Comparator.comparingDouble(fit -> heldOut.squaredError(fit.linear)))
        .orElseThrow();
  }

  /**
   * Sets the weights and the bias of a network's output layer to the least-squares readout over its
   * prototypes as they are. The ridge is chosen on held-out rows. A classifier's logits are then
   * scaled by the {@link Temperature} of the held-out rows, so that its probabilities mean
   * something, as a squared error knows nothing of softmax. Nobody may evaluate the network
   * meanwhile.
   *
   * @param heldOut other rows than those of the training; nor should they be those of a calibration
   * @return the fit, before the scaling
   * @throws IllegalArgumentException if the output layer is not a {@code @Linear}, or a data set is
   *     not one for the network
   */
  public static KernelRidge fitReadout(Model net, Dataset training, Dataset heldOut) {
    Targets targets = Targets.of(net);
    FeatureMap map = FeatureMap.beneathReadout(net);
    KernelRidge fit =
        choose(map, targets.equations(map, training), targets.equations(map, heldOut));
    set(net, fit.linear, 1);
    if (Inside.of(net).spec().output() instanceof OutputSpec.Classes) {
      set(net, fit.linear, 1 / Temperature.fit(net, heldOut).value());
    }
    return new KernelRidge(map, targets.inUnits(fit.linear), fit.ridge);
  }

  private static void set(Model net, LinearMap linear, double factor) {
    NetworkSpec spec = Inside.of(net).spec();
    String output = spec.layers().getLast().name();
    net.parameter(output + ".weight")
        .set(narrowed(Arrays.stream(linear.weights()).flatMapToDouble(Arrays::stream), factor));
    net.parameter(output + ".bias").set(narrowed(Arrays.stream(linear.bias()), factor));
  }

  private static float[] narrowed(DoubleStream values, double factor) {
    double[] scaled = values.map(value -> factor * value).toArray();
    float[] result = new float[scaled.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) scaled[i];
    }
    return result;
  }

  /** The map whose features are read. */
  public FeatureMap map() {
    return map;
  }

  /** The ridge lambda, in units of the features' mean scatter. */
  public double ridge() {
    return ridge;
  }

  /** The outputs for a point: the values of a regression, or one number for each class. */
  public double[] outputs(double... point) {
    return linear.of(map.of(point));
  }

  /**
   * The class with the largest output for a point, from 0. Of several classes, the first counts.
   */
  public int label(double... point) {
    double[] outputs = outputs(point);
    return IntStream.range(1, outputs.length)
        .reduce(0, (best, label) -> outputs[label] > outputs[best] ? label : best);
  }

  /** The weights, a copy: {@code weights()[output][feature]}. */
  public double[][] weights() {
    return Arrays.stream(linear.weights()).map(double[]::clone).toArray(double[][]::new);
  }

  /** The bias of each output, a copy. */
  public double[] bias() {
    return linear.bias().clone();
  }

  /** As in {@code 3 outputs over 128 features, ridge 0.0001}. */
  @Override
  public String toString() {
    return "%s outputs over %s features, ridge %s"
        .formatted(linear.bias().length, map.size(), Digits.of(ridge));
  }
}
