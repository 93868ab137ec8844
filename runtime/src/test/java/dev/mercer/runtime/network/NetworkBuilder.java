package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Lays out a small network for {@link ReferencePasses}, as the processor does for generated code:
 * buffers, tensors and their offsets. A layer's sources are named; the network's input is called
 * {@code "input"}.
 */
public final class NetworkBuilder {
  private static final int LANES = 16;
  private static final int SCALAR = 1;
  private static final double FROM_DATA = -1;

  private record PendingTensor(TensorSpec.Builder tensor, boolean trainable) {}

  private final int panel;
  private final List<String> features;
  private final List<ColumnSpec> columns;
  private final Map<String, Integer> indices = new HashMap<>(Map.of("input", LayerSpec.INPUT));
  private final List<LayerSpec> layers = new ArrayList<>();
  private final Map<Integer, TensorSpec.Builder> readouts = new HashMap<>();
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
    tensor(name, "mean", "mean", List.of(size), false, it -> it);
    tensor(
        name,
        "scale",
        "scale",
        List.of(size),
        false,
        it -> it.starts(Start.constant(1)).smallest(Float.MIN_NORMAL).padding(1));
    return layer(
        LayerSpec.of(name, "Standardize")
            .reads(sources(source))
            .rescales(LayerSpec.Rescaling.divide("mean", "scale"))
            .output(buffer(size)));
  }

  public NetworkBuilder normalize(String name, String source) {
    return layer(
        LayerSpec.of(name, "Normalize")
            .bounded()
            .reads(sources(source))
            .output(buffer(size(source))));
  }

  public NetworkBuilder add(String name, String first, String second) {
    return layer(
        LayerSpec.of(name, "Add").reads(sources(first, second)).output(buffer(size(first))));
  }

  public NetworkBuilder yat(String name, String source, int units) {
    return yat(name, source, units, 1, FROM_DATA, true, true);
  }

  public NetworkBuilder yat(
      String name,
      String source,
      int units,
      double bias,
      double epsilon,
      boolean trainBias,
      boolean trainEpsilon) {
    int inputs = size(source);
    tensor(
        name,
        "prototypes",
        "prototypes",
        List.of(units, inputs),
        true,
        it -> it.starts(Start.normals(1 / StrictMath.sqrt(inputs))));
    scalar(name, "bias", trainBias, Start.declared(bias), 0);
    Start start = epsilon == FROM_DATA ? Start.leftToData(1) : Start.declared(epsilon);
    scalar(name, "epsilon", trainEpsilon, start, 1e-6);
    tensor(
        name,
        "gain",
        "gain",
        List.of(),
        false,
        it -> it.starts(Start.constant(1)).smallest(Float.MIN_NORMAL));
    int nearStride = (units + Integer.SIZE - 1) / Integer.SIZE;
    int nearOffset = near;
    near += Workspace.ROWS * nearStride;
    return layer(
        LayerSpec.of(name, "Yat")
            .kernel()
            .reads(sources(source))
            .output(buffer(units))
            .nearBits(nearOffset, nearStride));
  }

  public NetworkBuilder linear(String name, String source, int units) {
    int inputs = size(source);
    weights(name, units, inputs, 1 / StrictMath.sqrt(inputs));
    tensor(name, "bias", "bias", List.of(units), true, it -> it);
    return layer(
        LayerSpec.of(name, "Linear").readout().reads(sources(source)).output(buffer(units)));
  }

  public NetworkBuilder nadarayaWatson(String name, String source, int units) {
    weights(name, units, size(source), 1);
    return layer(
        LayerSpec.of(name, "NadarayaWatson")
            .readout()
            .convex()
            .reads(sources(source))
            .output(buffer(units)));
  }

  private void weights(String name, int units, int inputs, double deviation) {
    int index = layers.size();
    tensor(
        name,
        "weight",
        "weight",
        List.of(units, inputs),
        true,
        it -> {
          readouts.put(index, it);
          return it.decays().starts(Start.normals(deviation));
        });
  }

  /** Ends a classifier. */
  public NetworkSpec classes(String... labels) {
    return spec(new OutputSpec.Classes(List.of(labels)));
  }

  /** Ends a regression, whose outputs have an offset and a scale. */
  public NetworkSpec values(String... names) {
    int last = layers.size() - 1;
    String name = layers.getLast().name();
    add(
        TensorSpec.of(name + ".offset", last, TensorRole.OUTPUT_OFFSET),
        List.of(names.length),
        false);
    add(
        TensorSpec.of(name + ".scale", last, TensorRole.OUTPUT_SCALE)
            .starts(Start.constant(1))
            .smallest(Float.MIN_NORMAL)
            .padding(1),
        List.of(names.length),
        false);
    return spec(new OutputSpec.Values(List.of(names)));
  }

  private NetworkSpec spec(OutputSpec output) {
    // A readout that is the output starts at 0.
    if (readouts.containsKey(layers.size() - 1)) {
      readouts.get(layers.size() - 1).starts(Start.constant(0));
    }
    List<TensorSpec> placed = new ArrayList<>();
    int trainable = layOut(placed, true, 0);
    int parameters = layOut(placed, false, trainable);
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

  private int layOut(List<TensorSpec> placed, boolean trainable, int offset) {
    for (PendingTensor tensor : tensors) {
      if (tensor.trainable == trainable) {
        TensorSpec spec = tensor.tensor.offset(offset).build();
        placed.add(spec);
        offset += spec.layout().length();
      }
    }
    return offset;
  }

  private Buffer shifted(Buffer buffer) {
    return new Buffer(buffer.offset() + work, buffer.size(), buffer.stride());
  }

  private void scalar(String layer, String role, boolean trained, Start start, double smallest) {
    tensor(
        layer,
        trained ? "raw_" + role : role,
        role,
        List.of(),
        trained,
        it -> (trained ? it.softplus() : it).starts(start).smallest(smallest));
  }

  private void tensor(
      String layer,
      String name,
      String role,
      List<Integer> shape,
      boolean trainable,
      UnaryOperator<TensorSpec.Builder> facts) {
    add(facts.apply(TensorSpec.of(layer + "." + name, layers.size(), role)), shape, trainable);
  }

  private void add(TensorSpec.Builder tensor, List<Integer> shape, boolean trainable) {
    int width = shape.isEmpty() ? SCALAR : shape.size() == 1 ? LANES : panel;
    tensor.shape(shape.toArray(Integer[]::new)).panel(width);
    tensors.add(new PendingTensor(trainable ? tensor.trained() : tensor, trainable));
  }

  private NetworkBuilder layer(LayerSpec.Builder described) {
    LayerSpec layer = described.build();
    indices.put(layer.name(), layers.size());
    layers.add(layer);
    return this;
  }

  private Integer[] sources(String... names) {
    return Arrays.stream(names).map(indices::get).toArray(Integer[]::new);
  }

  private int size(String source) {
    int index = indices.get(source);
    return index == LayerSpec.INPUT ? features.size() : layers.get(index).output().size();
  }

  private Buffer buffer(int size) {
    int stride = (size + LANES - 1) / LANES * LANES;
    Buffer buffer = new Buffer(work, size, stride);
    work += Workspace.ROWS * stride;
    return buffer;
  }
}
