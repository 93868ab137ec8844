package dev.mercer.runtime.network;

import dev.mercer.runtime.math.Softplus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The passes of any network, by interpreting its description one number at a time: slow, and
 * written to be compared with the formulas. It takes the layout of {@link NetworkBuilder}.
 */
public final class ReferencePasses implements Passes {
  private final NetworkSpec spec;
  private final Map<String, Layout> layouts = new HashMap<>();

  public ReferencePasses(NetworkSpec spec) {
    this.spec = spec;
    spec.tensors().forEach(tensor -> layouts.put(tensor.name(), tensor.layout()));
  }

  /**
   * A pair of a row and a prototype: {@code s = <x,w> + b}, {@code r = s / (||x-w||^2 + epsilon)},
   * {@code y = g s r}.
   */
  private record Pair(float r, float y, boolean near) {
    /** P of the layer's gradient: the part through the numerator. */
    float p(float upstream) {
      return 2 * r * upstream;
    }

    /** Q of the layer's gradient: the part through the denominator. */
    float q(float upstream) {
      return -r * r * upstream;
    }
  }

  /**
   * Keeps softplus of the raw values instead of each raw value; everything else is read from the
   * parameters.
   */
  @Override
  public void derive(float[] parameters, float[] derived) {
    for (TensorSpec tensor : spec.tensors()) {
      int at = tensor.layout().offset();
      if (tensor.shape().isEmpty()) {
        derived[at] = (float) tensor.value(parameters[at]);
      }
    }
  }

  /** Keeps a copy of the matrices, from which alone the gradient by the input is computed. */
  @Override
  public void deriveForInputs(float[] parameters, float[] derived) {
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.shape().size() == 2) {
        System.arraycopy(
            parameters,
            tensor.layout().offset(),
            derived,
            tensor.layout().offset(),
            tensor.layout().length());
      }
    }
  }

  @Override
  public boolean read(float[] rows, int at, float[] work, int from, int to) {
    boolean finite = true;
    Buffer input = spec.workspace().input();
    for (int row = from; row < to; row++) {
      for (int k = 0; k < input.size(); k++) {
        float value = rows[at + (row - from) * input.size() + k];
        finite &= Float.isFinite(value);
        work[input.row(row) + k] = value;
      }
    }
    return finite;
  }

  @Override
  public void write(float[] parameters, float[] work, int from, int to, float[] result, int at) {
    Buffer output = spec.layers().getLast().output();
    for (int row = from; row < to; row++) {
      for (int i = 0; i < output.size(); i++) {
        float scale = outputValue(TensorRole.OUTPUT_SCALE, parameters, i, 1);
        float offset = outputValue(TensorRole.OUTPUT_OFFSET, parameters, i, 0);
        result[at + (row - from) * output.size() + i] =
            Math.fma(work[output.row(row) + i], scale, offset);
      }
    }
  }

  @Override
  public void readUpstream(
      float[] parameters, float[] upstream, int at, float[] work, int from, int to) {
    Buffer gradient = spec.workspace().outputGradient();
    for (int row = from; row < to; row++) {
      for (int i = 0; i < gradient.size(); i++) {
        work[gradient.row(row) + i] =
            upstream[at + (row - from) * gradient.size() + i]
                * outputValue(TensorRole.OUTPUT_SCALE, parameters, i, 1);
      }
    }
  }

  private float outputValue(String role, float[] parameters, int output, float otherwise) {
    return spec.tensors().stream()
        .filter(tensor -> tensor.role().equals(role))
        .findFirst()
        .map(tensor -> parameters[tensor.layout().offset() + output])
        .orElse(otherwise);
  }

  @Override
  public void forward(
      float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {
    for (int layer = 0; layer < spec.layers().size(); layer++) {
      forwardLayer(layer, parameters, derived, work, near, from, to);
    }
  }

  @Override
  public void forwardLayer(
      int index, float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {
    LayerSpec layer = spec.layers().get(index);
    for (int row = from; row < to; row++) {
      float[] x = value(work, layer.sources().getFirst(), row);
      float[] y = new float[layer.output().size()];
      for (int u = 0; u < y.length; u++) {
        y[u] =
            switch (layer.kind()) {
              case "Standardize" ->
                  (x[u] - at(parameters, layer, "mean", u)) / at(parameters, layer, "scale", u);
              case "Normalize" -> norm(x) == 0 ? 0 : x[u] / norm(x);
              case "Add" -> x[u] + value(work, layer.sources().get(1), row)[u];
              case "Linear" -> readout(parameters, layer, x, u) + at(parameters, layer, "bias", u);
              case "NadarayaWatson" -> readout(parameters, layer, shares(x), u);
              case "Yat" -> {
                Pair pair = pair(parameters, derived, layer, x, u);
                markNear(near, layer, row, u, pair.near);
                yield pair.y;
              }
              default -> throw new IllegalStateException(layer.kind());
            };
      }
      System.arraycopy(y, 0, work, layer.output().row(row), y.length);
    }
  }

  @Override
  public void backward(
      float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {
    for (int row = from; row < to; row++) {
      for (LayerSpec layer : spec.layers().subList(0, spec.layers().size() - 1)) {
        int start = shifted(layer.output().row(row));
        Arrays.fill(work, start, start + layer.output().size(), 0);
      }
      for (int index = spec.layers().size() - 1; index >= 0; index--) {
        LayerSpec layer = spec.layers().get(index);
        for (int position = 0; position < layer.sources().size(); position++) {
          if (layer.sources().get(position) != LayerSpec.INPUT) {
            propagate(parameters, parameters, derived, work, layer, position, row);
          }
        }
      }
    }
  }

  @Override
  public void backwardInputs(
      float[] parameters, float[] derived, float[] work, int[] near, int from, int to) {
    Buffer gradient = spec.workspace().inputGradient();
    for (int row = from; row < to; row++) {
      Arrays.fill(work, gradient.row(row), gradient.row(row) + gradient.size(), 0);
      for (LayerSpec layer : spec.layers()) {
        for (int position = 0; position < layer.sources().size(); position++) {
          if (layer.sources().get(position) == LayerSpec.INPUT) {
            propagate(derived, parameters, derived, work, layer, position, row);
          }
        }
      }
    }
  }

  /**
   * Adds a layer's contribution to the gradient by one of its sources, taking matrices from {@code
   * matrices}.
   */
  private void propagate(
      float[] matrices,
      float[] parameters,
      float[] derived,
      float[] work,
      LayerSpec layer,
      int position,
      int row) {
    int source = layer.sources().get(position);
    float[] x = value(work, source, row);
    float[] y = value(work, layer, row);
    float[] g = gradient(work, layer, row);
    int target = shifted(buffer(source).row(row));
    float[] shares = layer.isConvex() ? shares(x) : new float[0];
    for (int k = 0; k < x.length; k++) {
      work[target + k] +=
          switch (layer.kind()) {
            case "Standardize" -> g[k] / at(parameters, layer, "scale", k);
            case "Normalize" -> norm(x) == 0 ? 0 : (g[k] - y[k] * dot(g, y)) / norm(x);
            case "Add" -> g[k];
            case "Linear" -> back(matrices, layer, g, k);
            case "NadarayaWatson" -> {
              float mean = 0;
              for (int u = 0; u < shares.length; u++) {
                mean = Math.fma(shares[u], back(matrices, layer, g, u), mean);
              }
              yield total(x) < Float.MIN_NORMAL
                  ? 0
                  : (back(matrices, layer, g, k) - mean) / total(x);
            }
            case "Yat" -> {
              float gain = at(parameters, layer, "gain", 0);
              float sum = 0;
              for (int u = 0; u < y.length; u++) {
                Pair pair = pair(parameters, derived, layer, x, u);
                float w = at(matrices, layer, "prototypes", u, k);
                float p = pair.p(gain * g[u]);
                float q = pair.q(gain * g[u]);
                sum += pair.near ? p * w + 2 * q * (x[k] - w) : (p - 2 * q) * w + 2 * q * x[k];
              }
              yield sum;
            }
            default -> throw new IllegalStateException(layer.kind());
          };
    }
  }

  /** A task is a panel of a trainable tensor. */
  @Override
  public void accumulate(
      int task,
      float[] parameters,
      float[] derived,
      float[] work,
      int[] near,
      int rows,
      float[] gradient) {
    int panel = task;
    for (TensorSpec tensor : spec.tensors()) {
      Layout layout = tensor.layout();
      if (panel < layout.panels()) {
        int end = Math.min(layout.units(), (panel + 1) * layout.panel());
        for (int unit = panel * layout.panel(); unit < end; unit++) {
          for (int column = 0; column < layout.columns(); column++) {
            float chain = 0;
            for (int row = 0; row < rows; row++) {
              chain += share(tensor, unit, column, parameters, derived, work, row);
            }
            gradient[layout.index(unit, column)] += chain;
          }
        }
        return;
      }
      panel -= layout.panels();
    }
  }

  /** One row's share of one element of the gradient. */
  private float share(
      TensorSpec tensor,
      int unit,
      int column,
      float[] parameters,
      float[] derived,
      float[] work,
      int row) {
    LayerSpec layer = spec.layers().get(tensor.layer());
    float[] x = value(work, layer.sources().getFirst(), row);
    float[] g = gradient(work, layer, row);
    if (layer.isKernel() && tensor.shape().isEmpty()) {
      return scalarShare(tensor, layer, parameters, derived, x, g);
    }
    return switch (tensor.role()) {
      case TensorRole.WEIGHT -> g[unit] * (layer.isConvex() ? shares(x) : x)[column];
      case TensorRole.BIAS -> g[unit];
      case TensorRole.PROTOTYPES -> {
        Pair pair = pair(parameters, derived, layer, x, unit);
        float upstream = at(parameters, layer, "gain", 0) * g[unit];
        float w = at(parameters, layer, "prototypes", unit, column);
        float p = pair.p(upstream);
        float q = pair.q(upstream);
        yield pair.near
            ? p * x[column] - 2 * q * (x[column] - w)
            : (p - 2 * q) * x[column] + 2 * q * w;
      }
      default -> throw new IllegalStateException(tensor.name() + " is not trained");
    };
  }

  private float scalarShare(
      TensorSpec tensor,
      LayerSpec layer,
      float[] parameters,
      float[] derived,
      float[] x,
      float[] g) {
    float sum = 0;
    for (int u = 0; u < g.length; u++) {
      Pair pair = pair(parameters, derived, layer, x, u);
      float upstream = at(parameters, layer, "gain", 0) * g[u];
      sum += tensor.role().equals(TensorRole.BIAS) ? pair.p(upstream) : pair.q(upstream);
    }
    return sum * (float) Softplus.slope(derived[tensor.layout().offset()]);
  }

  private Pair pair(float[] parameters, float[] derived, LayerSpec layer, float[] x, int unit) {
    float[] w = new float[x.length];
    for (int k = 0; k < w.length; k++) {
      w[k] = at(parameters, layer, "prototypes", unit, k);
    }
    float dot = dot(x, w);
    float squares = dot(x, x) + dot(w, w);
    float distance = squares - 2 * dot;
    boolean near = distance < NEAR * squares;
    if (near) {
      distance = 0;
      for (int k = 0; k < w.length; k++) {
        distance = Math.fma(x[k] - w[k], x[k] - w[k], distance);
      }
    }
    float s = dot + positive(derived, layer, "bias");
    float r = s / (distance + positive(derived, layer, "epsilon"));
    return new Pair(r, at(parameters, layer, "gain", 0) * (s * r), near);
  }

  private float positive(float[] derived, LayerSpec layer, String name) {
    Layout trained = layouts.get(layer.name() + ".raw_" + name);
    return derived[(trained != null ? trained : layouts.get(layer.name() + "." + name)).offset()];
  }

  private float readout(float[] parameters, LayerSpec layer, float[] x, int unit) {
    float sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum = Math.fma(at(parameters, layer, "weight", unit, k), x[k], sum);
    }
    return sum;
  }

  /** Element k of the upstream gradient times the weights. */
  private float back(float[] matrices, LayerSpec layer, float[] g, int k) {
    float sum = 0;
    for (int u = 0; u < g.length; u++) {
      sum = Math.fma(at(matrices, layer, "weight", u, k), g[u], sum);
    }
    return sum;
  }

  private float at(float[] parameters, LayerSpec layer, String tensor, int unit, int column) {
    return parameters[layouts.get(layer.name() + "." + tensor).index(unit, column)];
  }

  private float at(float[] parameters, LayerSpec layer, String tensor, int unit) {
    return at(parameters, layer, tensor, unit, 0);
  }

  private static float[] shares(float[] y) {
    float total = total(y);
    float[] shares = new float[y.length];
    for (int u = 0; u < y.length; u++) {
      shares[u] = total < Float.MIN_NORMAL ? 1f / y.length : y[u] / total;
    }
    return shares;
  }

  private static float total(float[] y) {
    float total = 0;
    for (float value : y) {
      total += value;
    }
    return total;
  }

  private static float norm(float[] x) {
    return (float) Math.sqrt(dot(x, x));
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum = Math.fma(a[k], b[k], sum);
    }
    return sum;
  }

  private static void markNear(int[] near, LayerSpec layer, int row, int unit, boolean isNear) {
    LayerSpec.NearBits bits = layer.nearBits().orElseThrow();
    int at = bits.offset() + row * bits.stride() + unit / Integer.SIZE;
    int bit = 1 << unit % Integer.SIZE;
    near[at] = isNear ? near[at] | bit : near[at] & ~bit;
  }

  private Buffer buffer(int source) {
    return source == LayerSpec.INPUT
        ? spec.workspace().input()
        : spec.layers().get(source).output();
  }

  private float[] value(float[] work, int source, int row) {
    Buffer buffer = buffer(source);
    return Arrays.copyOfRange(work, buffer.row(row), buffer.row(row) + buffer.size());
  }

  private static float[] value(float[] work, LayerSpec layer, int row) {
    Buffer buffer = layer.output();
    return Arrays.copyOfRange(work, buffer.row(row), buffer.row(row) + buffer.size());
  }

  private float[] gradient(float[] work, LayerSpec layer, int row) {
    int start = shifted(layer.output().row(row));
    return Arrays.copyOfRange(work, start, start + layer.output().size());
  }

  /**
   * The offset of a value's gradient: {@link NetworkBuilder} mirrors the values one workspace
   * length further on.
   */
  private int shifted(int index) {
    return index + spec.workspace().forwardFloats();
  }
}
