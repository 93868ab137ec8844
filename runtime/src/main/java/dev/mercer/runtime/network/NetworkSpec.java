package dev.mercer.runtime.network;

import java.util.List;
import java.util.Optional;

/**
 * What a generated network says of itself: all the runtime needs to initialise, train, save and
 * describe it.
 *
 * @param version the {@link #VERSION} of the processor that generated the code
 * @param declaration the qualified name of the declaring interface
 * @param input the name of the input: the parameter's name in the declaration
 * @param features the name of each input feature
 * @param columns the columns of a row whose features these are, if the input is a record; none if
 *     it is an array
 * @param output what the outputs mean
 * @param layers the layers, each after what it reads; the last is the output
 * @param tensors the tensors in the order of the parameter array, trainable ones first
 * @param parameters the length of the parameter array
 * @param trainable the length of its trainable prefix, and of a gradient
 * @param derived the length of the derived array
 * @param gradientTasks the number of tasks of {@link Passes#accumulate}
 * @param workspace the layout of a block
 */
public record NetworkSpec(
    int version,
    String declaration,
    String input,
    List<String> features,
    List<ColumnSpec> columns,
    OutputSpec output,
    List<LayerSpec> layers,
    List<TensorSpec> tensors,
    int parameters,
    int trainable,
    int derived,
    int gradientTasks,
    WorkspaceSpec workspace) {

  /** The version of the agreement between generated code and this runtime. */
  public static final int VERSION = 3;

  public NetworkSpec {
    if (version != VERSION) {
      throw new IllegalStateException(
          "The code generated for %s speaks version %s of Mercer's generated-code agreement, this runtime version %s. Use the"
                  .formatted(declaration, version, VERSION)
              + " same version of mercer-processor and mercer-runtime, and compile again.");
    }
  }

  /** Whether the features of a row depend on the training data. */
  public boolean learnsEncoding() {
    return columns.stream().anyMatch(ColumnSpec::learns);
  }

  /** A network to be described further, by a processor that speaks a version. */
  public static NetworkSpecBuilder of(int version, String declaration) {
    return new NetworkSpecBuilder(version, declaration);
  }

  /** The tensor of a layer, by its index, that has a role, if it has one. */
  public Optional<TensorSpec> tensor(int layer, String role) {
    return tensors.stream()
        .filter(tensor -> tensor.layer() == layer && tensor.role().equals(role))
        .findFirst();
  }

  /**
   * The tensor of a role, of a layer that is known to have it.
   *
   * @throws IllegalStateException if it has none
   */
  public TensorSpec require(int layer, String role) {
    return tensor(layer, role)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Layer '%s' has no tensor %s.".formatted(layers.get(layer).name(), role)));
  }

  /** Whether what a layer reads, by its index or {@link LayerSpec#INPUT}, is a kernel. */
  public boolean isKernel(int source) {
    return source != LayerSpec.INPUT && layers.get(source).isKernel();
  }

  /** The length of an input row. */
  public int inputSize() {
    return features.size();
  }

  /** The length of an output row. */
  public int outputSize() {
    return output.names().size();
  }
}
