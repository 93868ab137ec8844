package dev.mercer.runtime.onnx;

import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Map;

/** The layers as ONNX nodes. */
final class LayerNodes {
  private LayerNodes() {}

  /** Adds the nodes of one kind of layer. */
  private interface Writer {
    void write(Scope scope, DistanceNodes distance);
  }

  private static final Map<String, Writer> KINDS =
      Map.of(
          "Normalize", (scope, distance) -> normalize(scope),
          "Add", (scope, distance) -> scope.last("Add", scope.source(), scope.sources().get(1)),
          "Linear", (scope, distance) -> linear(scope),
          "NadarayaWatson", (scope, distance) -> nadarayaWatson(scope),
          "Yat", (scope, distance) -> new YatNodes(scope).write(distance));

  /** Adds the nodes of a layer. */
  static void write(LayerSpec layer, Scope scope, DistanceNodes distance) {
    if (layer.rescaling().isPresent()) {
      rescale(layer.rescaling().get(), scope);
      return;
    }
    Writer writer = KINDS.get(layer.kind());
    if (writer == null) {
      throw new IllegalStateException(
          "Layer '%s' is @%s, which has no form in ONNX.".formatted(layer.name(), layer.kind()));
    }
    writer.write(scope, distance);
  }

  /** {@code (x - shift) / factor}, or {@code x factor}. */
  private static void rescale(LayerSpec.Rescaling rescaling, Scope scope) {
    String x =
        rescaling
            .shift()
            .map(role -> scope.node("Sub", "centred", scope.source(), scope.tensor(role)))
            .orElse(scope.source());
    scope.last(rescaling.divides() ? "Div" : "Mul", x, scope.values(rescaling.factor()));
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
