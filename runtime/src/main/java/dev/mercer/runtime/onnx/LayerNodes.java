package dev.mercer.runtime.onnx;

import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.TensorRole;

/** The layers as ONNX nodes, a method for each kind. */
final class LayerNodes {
  private LayerNodes() {}

  /** Adds the nodes of a layer. */
  static void write(LayerSpec layer, Scope scope, DistanceNodes distance) {
    switch (layer) {
      case LayerSpec.Standardize it -> standardize(scope);
      case LayerSpec.Normalize it -> normalize(scope);
      case LayerSpec.Add it -> scope.last("Add", scope.source(), scope.sources().get(1));
      case LayerSpec.Linear it -> linear(scope);
      case LayerSpec.NadarayaWatson it -> nadarayaWatson(scope);
      case LayerSpec.Yat it -> new YatNodes(scope).write(distance);
    }
  }

  /** {@code (x - mean) / scale}. */
  private static void standardize(Scope scope) {
    String centred = scope.node("Sub", "centred", scope.source(), scope.tensor(TensorRole.MEAN));
    scope.last("Div", centred, scope.tensor(TensorRole.SCALE));
  }

  /**
   * {@code x / ||x||}, with the largest element brought to 1 first, so that no square over- or
   * underflows. The norm is then at least 1, except for the zero vector: that is divided by 1,
   * twice.
   */
  private static void normalize(Scope scope) {
    String one = scope.scalar("one", 1);
    String size = scope.node("Abs", "size", scope.source());
    String largest = scope.rowwise("ReduceMax", "largest", size);
    String positive = scope.node("Greater", "positive", largest, scope.scalar("zero", 0));
    String divisor = scope.node("Where", "divisor", positive, largest, one);
    String scaled = scope.node("Div", "scaled", scope.source(), divisor);
    String norm = scope.rowwise("ReduceL2", "norm", scaled);
    scope.last("Div", scaled, scope.node("Max", "at_least_one", norm, one));
  }

  /** {@code A x + c}. */
  private static void linear(Scope scope) {
    scope.lastProduct(
        scope.source(), scope.tensor(TensorRole.WEIGHT), scope.tensor(TensorRole.BIAS));
  }

  /**
   * {@code A share} with {@code share = y / sum y}; the shares are uniform where the total has no
   * digits to divide by.
   */
  private static void nadarayaWatson(Scope scope) {
    int units = scope.weights().of(scope.index(), TensorRole.WEIGHT).header().shape().get(1);
    // Responses are not negative: their sum is their L1 norm, whose axis is an attribute in every
    // opset up to 17; that of ReduceSum is an input from 13 on.
    String total = scope.rowwise("ReduceL1", "total", scope.source());
    String lost = scope.node("Less", "lost", total, scope.scalar("smallest", Float.MIN_NORMAL));
    String share = scope.node("Div", "share", scope.source(), total);
    String uniform = scope.scalar("uniform", 1f / units);
    String shares = scope.node("Where", "shares", lost, uniform, share);
    scope.lastProduct(shares, scope.tensor(TensorRole.WEIGHT));
  }
}
