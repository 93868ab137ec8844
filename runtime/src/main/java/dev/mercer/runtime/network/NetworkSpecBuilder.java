package dev.mercer.runtime.network;

import java.util.ArrayList;
import java.util.List;

/** Describes a network, in the words of generated code. */
public final class NetworkSpecBuilder {
  private static final Buffer NONE = new Buffer(0, 0, 0);

  private final int version;
  private final String declaration;
  private final List<LayerSpec> layers = new ArrayList<>();
  private final List<TensorSpec> tensors = new ArrayList<>();
  private String input = "";
  private List<String> features = List.of();
  private List<ColumnSpec> columns = List.of();
  private OutputSpec output = new OutputSpec.Values(List.of());
  private int parameters;
  private int trainable;
  private int derived;
  private int gradientTasks;
  private Buffer inputBuffer = NONE;
  private Buffer inputGradient = NONE;
  private Buffer outputGradient = NONE;
  private int forwardWork;
  private int work;
  private int near;

  NetworkSpecBuilder(int version, String declaration) {
    this.version = version;
    this.declaration = declaration;
  }

  /** The name of the input, and the name of each feature. */
  public NetworkSpecBuilder input(String name, List<String> names) {
    input = name;
    features = names;
    return this;
  }

  /** The name of the input, and the columns of a row, which have the features. */
  public NetworkSpecBuilder columns(String name, List<ColumnSpec> each) {
    columns = each;
    return input(name, ColumnSpec.features(each));
  }

  /** What the outputs mean. */
  public NetworkSpecBuilder output(OutputSpec meaning) {
    output = meaning;
    return this;
  }

  /** A layer, behind those that are there. */
  public NetworkSpecBuilder layer(LayerSpec.Builder layer) {
    layers.add(layer.build());
    return this;
  }

  /** A tensor, behind those that are there in the parameter array. */
  public NetworkSpecBuilder tensor(TensorSpec.Builder tensor) {
    tensors.add(tensor.build());
    return this;
  }

  /** The length of the parameter array. */
  public NetworkSpecBuilder parameters(int length) {
    parameters = length;
    return this;
  }

  /** The length of its trainable prefix. */
  public NetworkSpecBuilder trainable(int length) {
    trainable = length;
    return this;
  }

  /** The length of the derived array. */
  public NetworkSpecBuilder derived(int length) {
    derived = length;
    return this;
  }

  /** The number of tasks of {@link Passes#accumulate}. */
  public NetworkSpecBuilder gradientTasks(int count) {
    gradientTasks = count;
    return this;
  }

  /** Where the rows that the network reads stand. */
  public NetworkSpecBuilder inputBuffer(Buffer buffer) {
    inputBuffer = buffer;
    return this;
  }

  /** Where the gradient by the input stands. */
  public NetworkSpecBuilder inputGradient(Buffer buffer) {
    inputGradient = buffer;
    return this;
  }

  /** Where the gradient by the output layer stands. */
  public NetworkSpecBuilder outputGradient(Buffer buffer) {
    outputGradient = buffer;
    return this;
  }

  /** The floats of {@code work} that forward passes use: a prefix. */
  public NetworkSpecBuilder forwardWork(int length) {
    forwardWork = length;
    return this;
  }

  /** All floats of {@code work}. */
  public NetworkSpecBuilder work(int length) {
    work = length;
    return this;
  }

  /** The ints of {@code near}. */
  public NetworkSpecBuilder near(int length) {
    near = length;
    return this;
  }

  public NetworkSpec build() {
    return new NetworkSpec(
        version,
        declaration,
        input,
        features,
        columns,
        output,
        List.copyOf(layers),
        List.copyOf(tensors),
        parameters,
        trainable,
        derived,
        gradientTasks,
        new WorkspaceSpec(inputBuffer, outputGradient, inputGradient, forwardWork, work, near));
  }
}
