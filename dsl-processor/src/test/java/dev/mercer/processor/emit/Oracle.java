package dev.mercer.processor.emit;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The formulas in double, one number at a time. */
public final class Oracle {
  /** What is done to each result on the way. */
  @FunctionalInterface
  public interface Rounding {
    /**
     * The result as it is kept.
     *
     * @param magnitude the sum of the magnitudes of what was added up to it
     */
    double round(double result, double magnitude);
  }

  /** Of the squared norms: pairs that are nearer are computed from their difference. */
  private static final double NEAR = 0x1p-6;

  private final Rounding rounding;
  private final Graph graph;
  private final Map<String, float[]> tensors;
  private final Map<String, double[]> gradients = new HashMap<>();
  private final Map<String, Double> summands = new HashMap<>();

  /**
   * @param tensors the canonical values of each tensor
   */
  public Oracle(Graph graph, Map<String, float[]> tensors) {
    this(graph, tensors, (result, magnitude) -> result);
  }

  /** The formulas, with every result rounded. */
  public Oracle(Graph graph, Map<String, float[]> tensors, Rounding rounding) {
    this.rounding = rounding;
    this.graph = graph;
    this.tensors = tensors;
    tensors.forEach((name, values) -> gradients.put(name, new double[values.length]));
  }

  /** The value of each layer, and of the input. */
  public Map<String, double[]> forward(float[] row) {
    Map<String, double[]> values = new HashMap<>();
    double[] input = new double[row.length];
    Arrays.setAll(input, i -> row[i]);
    values.put(graph.input().name(), input);
    for (Layer layer : graph.layers()) {
      values.put(layer.name(), forward(layer, values));
    }
    return values;
  }

  private double[] forward(Layer layer, Map<String, double[]> values) {
    double[] x = values.get(layer.sources().getFirst());
    double[] y = new double[layer.shape().floats()];
    for (int u = 0; u < y.length; u++) {
      y[u] =
          switch (layer.kind().name()) {
            case "Standardize" -> (x[u] - at(layer, "mean", u)) / at(layer, "scale", u);
            case "Normalize" -> norm(x) == 0 ? 0 : x[u] / norm(x);
            case "Scale" -> x[u] * factor(layer, u);
            case "Add" -> x[u] + values.get(layer.sources().get(1))[u];
            case "Linear" -> dot(layer, "weight", u, x) + at(layer, "bias", u);
            case "NadarayaWatson" -> dot(layer, "weight", u, shares(x));
            case "Yat" -> {
              double s = dot(layer, "prototypes", u, x) + positive(layer, "bias");
              yield at(layer, "gain", 0)
                  * s
                  * s
                  / (distance(layer, u, x) + positive(layer, "epsilon"));
            }
            default -> throw new AssertionError(layer);
          };
      y[u] = round(y[u]);
    }
    return y;
  }

  /**
   * Adds the gradients of one row.
   *
   * @return the gradient by the input
   */
  public double[] backward(float[] row, float[] upstream) {
    Map<String, double[]> values = forward(row);
    Map<String, double[]> gradient = new HashMap<>();
    values.forEach((name, value) -> gradient.put(name, new double[value.length]));
    double[] output = gradient.get(graph.output().name());
    Arrays.setAll(output, i -> upstream[i] * outputScale(i));
    for (Layer layer : graph.layers().reversed()) {
      backward(layer, values, gradient);
    }
    return gradient.get(graph.input().name());
  }

  public Map<String, double[]> gradients() {
    return gradients;
  }

  /**
   * The sum of the absolute values of what a scalar's gradient is the sum of. These may cancel, and
   * no sum of floats is closer to the truth than its summands are.
   */
  double summands(String scalar) {
    return summands.get(scalar);
  }

  /** What a regression's output is multiplied with. */
  public double outputScale(int i) {
    return outputTensor("scale", i, 1);
  }

  /** What is added to a regression's output. */
  public double outputOffset(int i) {
    return outputTensor("offset", i, 0);
  }

  /** A standardised output has a scale of its own. */
  private double outputTensor(String name, int i, double none) {
    String prefix = graph.output().kind().name().equals("Standardize") ? ".output_" : ".";
    float[] values = tensors.get(graph.output().name() + prefix + name);
    return values == null ? none : values[i];
  }

  private void backward(Layer layer, Map<String, double[]> values, Map<String, double[]> gradient) {
    double[] x = values.get(layer.sources().getFirst());
    double[] y = values.get(layer.name());
    double[] g = gradient.get(layer.name());
    double[] dx = gradient.get(layer.sources().getFirst());
    switch (layer.kind().name()) {
      case "Standardize" -> addTo(dx, k -> g[k] / at(layer, "scale", k));
      case "Normalize" -> {
        double along = dot(g, y);
        double norm = norm(x);
        addTo(dx, k -> norm == 0 ? 0 : (g[k] - y[k] * along) / norm);
      }
      case "Scale" -> {
        double[] factors = gradients.get(layer.name() + ".raw_factor");
        addTo(factors, k -> g[k] * x[k] * -Math.expm1(-factor(layer, k)));
        addTo(dx, k -> g[k] * factor(layer, k));
      }
      case "Add" -> {
        addTo(dx, k -> g[k]);
        addTo(gradient.get(layer.sources().get(1)), k -> g[k]);
      }
      case "Linear" -> {
        outer(layer, g, x);
        addTo(gradients.get(layer.name() + ".bias"), u -> g[u]);
        double[] pulled = pull(layer, g, x.length);
        addTo(dx, k -> pulled[k]);
      }
      case "NadarayaWatson" -> {
        double[] shares = shares(x);
        outer(layer, g, shares);
        double[] h = pull(layer, g, x.length);
        double mean = dot(shares, h);
        double total = Arrays.stream(x).sum();
        addTo(dx, u -> total < Float.MIN_NORMAL ? 0 : (h[u] - mean) / total);
      }
      case "Yat" -> yat(layer, x, g, dx);
      default -> throw new AssertionError(layer);
    }
  }

  private void yat(Layer layer, double[] x, double[] g, double[] dx) {
    double[] dw = gradients.get(layer.name() + ".prototypes");
    double bias = positive(layer, "bias");
    double epsilon = positive(layer, "epsilon");
    double sumP = 0;
    double sumQ = 0;
    double absoluteP = 0;
    double absoluteQ = 0;
    for (int u = 0; u < g.length; u++) {
      double r = (dot(layer, "prototypes", u, x) + bias) / (distance(layer, u, x) + epsilon);
      double p = g[u] * at(layer, "gain", 0) * 2 * r;
      double q = -g[u] * at(layer, "gain", 0) * r * r;
      for (int k = 0; k < x.length; k++) {
        double w = at(layer, "prototypes", u * x.length + k);
        double magnitude = 2 * Math.abs(q) * (Math.abs(x[k]) + Math.abs(w));
        dx[k] += rounding.round(p * w + 2 * q * (x[k] - w), magnitude + Math.abs(p * w));
        dw[u * x.length + k] +=
            rounding.round(p * x[k] - 2 * q * (x[k] - w), magnitude + Math.abs(p * x[k]));
      }
      sumP += round(p);
      sumQ += round(q);
      absoluteP += Math.abs(p);
      absoluteQ += Math.abs(q);
    }
    if (layer.settings().flag("trainBias")) {
      addScalar(layer.name() + ".raw_bias", sumP, absoluteP, 1 - Math.exp(-bias));
    }
    if (layer.settings().flag("trainEpsilon")) {
      addScalar(layer.name() + ".raw_epsilon", sumQ, absoluteQ, 1 - Math.exp(-epsilon));
    }
  }

  private void addScalar(String name, double sum, double absolute, double slope) {
    gradients.get(name)[0] += sum * slope;
    summands.merge(name, absolute * slope, Double::sum);
  }

  private void outer(Layer layer, double[] g, double[] x) {
    double[] da = gradients.get(layer.name() + ".weight");
    addTo(da, i -> g[i / x.length] * x[i % x.length]);
  }

  private double[] pull(Layer layer, double[] g, int inputs) {
    double[] pulled = new double[inputs];
    for (int u = 0; u < g.length; u++) {
      for (int k = 0; k < inputs; k++) {
        pulled[k] += round(g[u] * at(layer, "weight", u * inputs + k));
      }
    }
    return pulled;
  }

  private double round(double result) {
    return rounding.round(result, Math.abs(result));
  }

  private double positive(Layer layer, String name) {
    float[] raw = tensors.get(layer.name() + ".raw_" + name);
    return raw == null ? at(layer, name, 0) : Math.log1p(Math.exp(raw[0]));
  }

  private double factor(Layer layer, int unit) {
    return Math.log1p(Math.exp(at(layer, "raw_factor", unit)));
  }

  private double distance(Layer layer, int unit, double[] x) {
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < x.length; k++) {
      double w = at(layer, "prototypes", unit * x.length + k);
      sum += (x[k] - w) * (x[k] - w);
      squares += x[k] * x[k] + w * w;
    }
    // Of near pairs the differences are added up, of others the squares.
    return rounding.round(sum, sum < NEAR * squares ? sum : squares);
  }

  private double dot(Layer layer, String tensor, int unit, double[] x) {
    double sum = 0;
    double magnitude = 0;
    for (int k = 0; k < x.length; k++) {
      double product = x[k] * at(layer, tensor, unit * x.length + k);
      sum += product;
      magnitude += Math.abs(product);
    }
    return rounding.round(sum, magnitude);
  }

  private double at(Layer layer, String tensor, int index) {
    return tensors.get(layer.name() + "." + tensor)[index];
  }

  private double[] shares(double[] y) {
    double total = Arrays.stream(y).sum();
    return Arrays.stream(y)
        .map(value -> total < Float.MIN_NORMAL ? 1.0 / y.length : value / total)
        .toArray();
  }

  private double norm(double[] x) {
    return Math.sqrt(dot(x, x));
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    double magnitude = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
      magnitude += Math.abs(a[i] * b[i]);
    }
    return rounding.round(sum, magnitude);
  }

  private void addTo(double[] target, java.util.function.IntToDoubleFunction value) {
    for (int i = 0; i < target.length; i++) {
      target[i] += round(value.applyAsDouble(i));
    }
  }
}
