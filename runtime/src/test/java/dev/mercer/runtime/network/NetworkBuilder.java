package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays out a small network for {@link ReferencePasses}, as the processor does for generated code:
 * buffers, tensors and their places. A layer's sources are named; the network's input is called
 * {@code "input"}.
 */
public final class NetworkBuilder {
  private static final int LANES = 16;
  private static final int SCALAR = 1;

  private record PendingTensor(
      String name,
      int layer,
      TensorRole role,
      List<Integer> shape,
      boolean trainable,
      int panel,
      float padding) {}

  private final int panel;
  private final List<String> features;
  private final List<ColumnSpec> columns;
  private final Map<String, Integer> places = new HashMap<>(Map.of("input", LayerSpec.INPUT));
  private final List<LayerSpec> layers = new ArrayList<>();
  private final List<PendingTensor> tensors = new ArrayList<>();
  private final Buffer input;
  private int work;
  private int near;

  /**
   * @param panel the units of a panel of a matrix
   */
  public NetworkBuilder(int panel, String... features) {
    this(panel, List.of(features), List.of());
  }

  /** A network whose input is a record of these components. */
  public NetworkBuilder(int panel, List<ColumnSpec> columns) {
    this(panel, columns.stream().flatMap(column -> column.features().stream()).toList(), columns);
  }

  private NetworkBuilder(int panel, List<String> features, List<ColumnSpec> columns) {
    this.panel = panel;
    this.features = features;
    this.columns = columns;
    this.input = buffer(features.size());
  }

  public NetworkBuilder standardize(String name, String source) {
    int size = size(source);
    tensor(name, "mean", TensorRole.MEAN, List.of(size), false);
    tensor(name, "scale", TensorRole.SCALE, List.of(size), false);
    return layer(new LayerSpec.Standardize(name, sources(source), buffer(size)));
  }

  public NetworkBuilder normalize(String name, String source) {
    return layer(new LayerSpec.Normalize(name, sources(source), buffer(size(source))));
  }

  public NetworkBuilder add(String name, String first, String second) {
    return layer(new LayerSpec.Add(name, sources(first, second), buffer(size(first))));
  }

  public NetworkBuilder yat(String name, String source, int units) {
    return yat(name, source, units, 1, LayerSpec.Yat.FROM_DATA, true, true);
  }

  public NetworkBuilder yat(
      String name,
      String source,
      int units,
      double bias,
      double epsilon,
      boolean trainBias,
      boolean trainEpsilon) {
    tensor(name, "prototypes", TensorRole.PROTOTYPES, List.of(units, size(source)), true);
    scalar(name, "raw_bias", TensorRole.RAW_BIAS, "bias", TensorRole.FIXED_BIAS, trainBias);
    scalar(
        name,
        "raw_epsilon",
        TensorRole.RAW_EPSILON,
        "epsilon",
        TensorRole.FIXED_EPSILON,
        trainEpsilon);
    tensor(name, "gain", TensorRole.GAIN, List.of(), false);
    int nearStride = (units + Integer.SIZE - 1) / Integer.SIZE;
    int nearOffset = near;
    near += Workspace.ROWS * nearStride;
    return layer(
        new LayerSpec.Yat(
            name,
            sources(source),
            buffer(units),
            bias,
            epsilon,
            trainBias,
            trainEpsilon,
            nearOffset,
            nearStride));
  }

  public NetworkBuilder linear(String name, String source, int units) {
    tensor(name, "weight", TensorRole.WEIGHT, List.of(units, size(source)), true);
    tensor(name, "bias", TensorRole.BIAS, List.of(units), true);
    return layer(new LayerSpec.Linear(name, sources(source), buffer(units)));
  }

  public NetworkBuilder nadarayaWatson(String name, String source, int units) {
    tensor(name, "weight", TensorRole.WEIGHT, List.of(units, size(source)), true);
    return layer(new LayerSpec.NadarayaWatson(name, sources(source), buffer(units)));
  }

  /** Ends a classifier. */
  public NetworkSpec classes(String... labels) {
    return spec(new OutputSpec.Classes(List.of(labels)));
  }

  /** Ends a regression, whose outputs have an offset and a scale. */
  public NetworkSpec values(String... names) {
    int last = layers.size() - 1;
    pending(last, "offset", TensorRole.OUTPUT_OFFSET, List.of(names.length), false);
    pending(last, "scale", TensorRole.OUTPUT_SCALE, List.of(names.length), false);
    return spec(new OutputSpec.Values(List.of(names)));
  }

  private NetworkSpec spec(OutputSpec output) {
    List<TensorSpec> placed = new ArrayList<>();
    int trainable = place(placed, true, 0);
    int parameters = place(placed, false, trainable);
    // The gradients mirror the values, one workspace length further on.
    Buffer outputGradient = shifted(layers.getLast().output());
    WorkspaceSpec workspace =
        new WorkspaceSpec(input, outputGradient, shifted(input), work, 2 * work, near);
    int tasks =
        placed.stream()
            .filter(TensorSpec::trainable)
            .mapToInt(tensor -> tensor.layout().panels())
            .sum();
    return new NetworkSpec(
        NetworkSpec.VERSION,
        "test.Network",
        "input",
        features,
        columns,
        output,
        List.copyOf(layers),
        List.copyOf(placed),
        parameters,
        trainable,
        parameters,
        tasks,
        workspace);
  }

  private int place(List<TensorSpec> placed, boolean trainable, int offset) {
    for (PendingTensor tensor : tensors) {
      if (tensor.trainable == trainable) {
        int units = tensor.shape.isEmpty() ? 1 : tensor.shape.getFirst();
        int columns = tensor.shape.size() == 2 ? tensor.shape.get(1) : 1;
        Layout layout = new Layout(offset, units, columns, tensor.panel, tensor.padding);
        placed.add(
            new TensorSpec(
                tensor.name, tensor.layer, tensor.role, tensor.shape, trainable, layout));
        offset += layout.length();
      }
    }
    return offset;
  }

  private Buffer shifted(Buffer buffer) {
    return new Buffer(buffer.offset() + work, buffer.size(), buffer.stride());
  }

  private void scalar(
      String layer,
      String trained,
      TensorRole trainedRole,
      String fixed,
      TensorRole fixedRole,
      boolean trainable) {
    tensor(
        layer,
        trainable ? trained : fixed,
        trainable ? trainedRole : fixedRole,
        List.of(),
        trainable);
  }

  private void tensor(
      String layer, String name, TensorRole role, List<Integer> shape, boolean trainable) {
    add(layer + "." + name, layers.size(), role, shape, trainable);
  }

  private void pending(
      int layer, String name, TensorRole role, List<Integer> shape, boolean trainable) {
    add(layers.get(layer).name() + "." + name, layer, role, shape, trainable);
  }

  private void add(
      String name, int layer, TensorRole role, List<Integer> shape, boolean trainable) {
    int width = shape.isEmpty() ? SCALAR : shape.size() == 1 ? LANES : panel;
    float padding = role == TensorRole.SCALE || role == TensorRole.OUTPUT_SCALE ? 1 : 0;
    tensors.add(new PendingTensor(name, layer, role, shape, trainable, width, padding));
  }

  private NetworkBuilder layer(LayerSpec layer) {
    places.put(layer.name(), layers.size());
    layers.add(layer);
    return this;
  }

  private List<Integer> sources(String... names) {
    return Arrays.stream(names).map(places::get).toList();
  }

  private int size(String source) {
    int place = places.get(source);
    return place == LayerSpec.INPUT ? features.size() : layers.get(place).output().size();
  }

  private Buffer buffer(int size) {
    int stride = (size + LANES - 1) / LANES * LANES;
    Buffer buffer = new Buffer(work, size, stride);
    work += Workspace.ROWS * stride;
    return buffer;
  }
}
