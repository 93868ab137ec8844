package dev.mercer.runtime;

import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A network with its parameters. Every generated class is one. There is nothing to close.
 *
 * <p>Any number of threads, virtual ones too, may evaluate a model at the same time. Only a trainer
 * and {@link Parameter#set} change it, and neither may run beside an evaluation: train a {@link
 * #copy} where the model is in service. While a trainer has the model, every other thread that
 * evaluates, reads, copies or saves it gets an {@link IllegalStateException}.
 */
public abstract class Model {
  static {
    Inside.open(model -> ((Model) model).evaluator);
  }

  private final Evaluator evaluator;
  private final List<Parameter> parameters;

  /** Called by generated classes. */
  protected Model(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.parameters =
        IntStream.range(0, evaluator.spec().tensors().size())
            .<Parameter>mapToObj(index -> new TensorParameter(evaluator, index))
            .toList();
  }

  /** The inside of the model, for its neighbours in this package. */
  final Evaluator evaluator() {
    return evaluator;
  }

  /** The number of features of a row. */
  public final int inputSize() {
    return evaluator.spec().inputSize();
  }

  /** The number of outputs of a row: the classes of a classifier, the values of a regression. */
  public final int outputSize() {
    return evaluator.spec().outputSize();
  }

  /**
   * The raw outputs for one row: logits of a classifier, values of a regression in their own units.
   *
   * @param row {@link #inputSize} features
   * @throws IllegalArgumentException if the length differs, or a feature is not finite or so large
   *     that a float does not hold what the network computes of it; the message names the feature
   * @throws IllegalStateException if another thread is training the model, or its parameters are so
   *     large that the outputs are not finite
   */
  public final float[] outputs(float[] row) {
    evaluator.requireRow(row);
    float[] result = new float[outputSize()];
    evaluator.outputs(row, 1, result);
    return result;
  }

  /**
   * The raw outputs for many rows. A row gives the same bits whatever stands beside it. The call
   * allocates nothing once the JVM has compiled it.
   *
   * @param rows the features, {@code count * inputSize()} floats, row-major; the array may be
   *     longer
   * @param count the number of rows, at least 0
   * @param result receives {@code count * outputSize()} floats, row-major; the array may be longer
   * @throws IllegalArgumentException if an array is too short, or a feature is not finite or too
   *     large; results of rows before the end of the block of 64 that holds the bad row may have
   *     been written
   * @throws IllegalStateException as {@link #outputs(float[])} does
   */
  public final void outputs(float[] rows, int count, float[] result) {
    evaluator.outputs(rows, count, result);
  }

  /**
   * The vector-Jacobian product: the gradients of {@code sum(upstream * outputs)}.
   *
   * @param rows the features, {@code count * inputSize()} floats, row-major
   * @param count the number of rows, at least 0
   * @param upstream the gradient by each output of each row, {@code count * outputSize()} floats,
   *     row-major
   * @throws IllegalArgumentException if an array is too short or a feature is not finite
   */
  public final Gradients gradients(float[] rows, int count, float[] upstream) {
    return new Gradients(evaluator.spec(), evaluator.gradients(rows, count, upstream));
  }

  /** Every tensor of the model, those that training moves first: unmodifiable. */
  public final List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The parameter of a name such as {@code near.prototypes}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no parameter '%s'; it has %s."
                        .formatted(
                            name(), name, parameters.stream().map(Parameter::name).toList())));
  }

  /**
   * Saves the model as a safetensors file, which says everything needed to load and to understand
   * it. The file is replaced atomically: whatever happens, even a kill, the path holds what it held
   * before or the whole model.
   *
   * @throws IOException if it cannot be written
   */
  public final void save(Path file) throws IOException {
    ModelFile.write(evaluator, file);
  }

  /** An independent model whose parameters are those of this one now. */
  public abstract Model copy();

  /** What the model runs on, and why. */
  public final Backend backend() {
    return new Backend(evaluator.backend().vector(), evaluator.backend().reason());
  }

  /** As in {@code com.acme.Irises: 4 features, 3 outputs, 86 trainable parameters, SCALAR}. */
  @Override
  public final String toString() {
    NetworkSpec spec = evaluator.spec();
    int trainable =
        spec.tensors().stream()
            .filter(tensor -> tensor.trainable())
            .mapToInt(tensor -> tensor.layout().units() * tensor.layout().columns())
            .sum();
    return "%s: %s features, %s outputs, %s trainable parameters, %s"
        .formatted(name(), inputSize(), outputSize(), trainable, backend().name());
  }

  private String name() {
    return evaluator.spec().declaration();
  }
}
