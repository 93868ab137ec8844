package dev.mercer.runtime.network;

import java.util.List;

/**
 * One layer of a network, as the runtime needs to know it. {@code sources} are places in {@link
 * NetworkSpec#layers}; {@link #INPUT} is the network's input.
 */
public sealed interface LayerSpec {

  /** The source that is the network's input. */
  int INPUT = -1;

  /** The method's name. */
  String name();

  /** What the layer reads. */
  List<Integer> sources();

  /** Where its output stands in the workspace. */
  Buffer output();

  /** {@code (x - mean) / scale}. */
  record Standardize(String name, List<Integer> sources, Buffer output) implements LayerSpec {}

  /** {@code x / ||x||}. */
  record Normalize(String name, List<Integer> sources, Buffer output) implements LayerSpec {}

  /** {@code a + b}. */
  record Add(String name, List<Integer> sources, Buffer output) implements LayerSpec {}

  /** {@code A x + c}. */
  record Linear(String name, List<Integer> sources, Buffer output) implements LayerSpec {}

  /** {@code sum_u share_u a_u}. */
  record NadarayaWatson(String name, List<Integer> sources, Buffer output) implements LayerSpec {}

  /**
   * {@code g (<x,w>+b)^2 / (||x-w||^2+epsilon)}.
   *
   * @param bias the declared bias
   * @param epsilon the declared epsilon; {@link #FROM_DATA} leaves it to the training data
   * @param near where the layer's bits start in {@link Workspace#near}: row {@code r} and unit
   *     {@code u} are bit {@code u % 32} of {@code near[near + r * nearStride + u / 32]}
   * @param nearStride the ints of a row
   */
  record Yat(
      String name,
      List<Integer> sources,
      Buffer output,
      double bias,
      double epsilon,
      boolean trainBias,
      boolean trainEpsilon,
      int near,
      int nearStride)
      implements LayerSpec {

    /** The value of {@code epsilon} that leaves it to the training data. */
    public static final double FROM_DATA = Double.NEGATIVE_INFINITY;

    /** The smallest epsilon: below it a float distance has lost its digits to rounding. */
    public static final double SMALLEST_EPSILON = 1e-6;
  }
}
