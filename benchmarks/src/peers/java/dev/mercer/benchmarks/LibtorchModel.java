package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.Adam;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A kernel layer and a linear readout in libtorch, with the parameters of a model that has a layer
 * {@code near} and a readout {@code digit}: distances by their expansion, gradients by autograd.
 */
@SuppressWarnings("try") // Scopes and modes are entered and left, not used.
final class LibtorchModel {
  private static final Scalar ZERO = new Scalar(0f);
  private static final Scalar TWO = new Scalar(2f);
  private static final long[] ROWS = {1};
  private static final ScalarTypeOptional SAME_TYPE = new ScalarTypeOptional();

  private final Tensor prototypes;
  private final Tensor rawBias;
  private final Tensor rawEpsilon;
  private final Tensor weight;
  private final Tensor bias;

  /**
   * @param threads the threads of an operation
   */
  LibtorchModel(Model model, int threads) {
    torch.set_num_threads(threads);
    // Its products are OpenBLAS's, which has threads of its own.
    openblas_nolapack.blas_set_num_threads(threads);
    if (torch.get_num_threads() != threads || openblas_nolapack.blas_get_num_threads() != threads) {
      throw new IllegalStateException("libtorch does not run on %s threads.".formatted(threads));
    }
    if (model.parameter("near.gain").toArray()[0] != 1) {
      throw new IllegalArgumentException("The gain is not 1, and no operation here multiplies it.");
    }
    this.prototypes = parameter(model, "near.prototypes");
    this.rawBias = parameter(model, "near.raw_bias");
    this.rawEpsilon = parameter(model, "near.raw_epsilon");
    this.weight = parameter(model, "digit.weight");
    this.bias = parameter(model, "digit.bias");
  }

  private static Tensor parameter(Model model, String name) {
    long[] shape = Arrays.stream(model.parameter(name).shape()).asLongStream().toArray();
    float[] values = model.parameter(name).toArray();
    return Tensor.create(values, shape).set_requires_grad(true);
  }

  /** The logits of rows. */
  Tensor forward(Tensor x) {
    Tensor squares = x.square().sum(ROWS, true, SAME_TYPE).add(prototypes.square().sum(ROWS));
    return readout(x, prototypes.t(), squares, torch.softplus(rawBias), torch.softplus(rawEpsilon));
  }

  private Tensor readout(Tensor x, Tensor w, Tensor squares, Tensor b, Tensor epsilon) {
    Tensor dot = x.mm(w);
    Tensor distance = squares.sub(dot.mul(TWO)).clamp_min(ZERO);
    Tensor y = dot.add(b).square().div(distance.add(epsilon));
    return torch.linear(y, weight, bias);
  }

  /** Predictions for one batch size, from arrays to arrays. */
  final class Predictor implements Runnable {
    private final float[] inputs;
    private final float[] outputs;
    private final FloatPointer pointer;
    private final Tensor x;

    /** What follows from the parameters alone, if it is computed beforehand. */
    private final boolean folded;

    private final Tensor transposed;
    private final Tensor prototypeSquares;
    private final Tensor b;
    private final Tensor epsilon;

    /**
     * @param folded whether what follows from the parameters alone is computed beforehand
     */
    Predictor(float[] inputs, int rows, float[] outputs, boolean folded) {
      this.inputs = inputs;
      this.outputs = outputs;
      this.folded = folded;
      this.pointer = new FloatPointer(inputs.length);
      this.x = torch.from_blob(pointer, rows, inputs.length / rows);
      try (AutoGradMode off = new AutoGradMode(false)) {
        this.transposed = prototypes.t();
        this.prototypeSquares = prototypes.square().sum(ROWS);
        this.b = torch.softplus(rawBias);
        this.epsilon = torch.softplus(rawEpsilon);
      }
    }

    @Override
    public void run() {
      try (PointerScope scope = new PointerScope();
          AutoGradMode off = new AutoGradMode(false)) {
        pointer.put(inputs);
        new FloatPointer(logits().data_ptr()).get(outputs);
      }
    }

    private Tensor logits() {
      if (!folded) {
        return forward(x);
      }
      Tensor squares = x.square().sum(ROWS, true, SAME_TYPE).add(prototypeSquares);
      return readout(x, transposed, squares, b, epsilon);
    }

    float[] outputs() {
      return outputs;
    }
  }

  /** Training on one batch, over and over. */
  final class Learner implements Runnable {
    private final Tensor x;
    private final Tensor labels;
    private final Adam optimizer;

    Learner(float[] inputs, int rows, long[] labels, double rate) {
      this.x = Tensor.create(inputs, rows, inputs.length / rows);
      this.labels = Tensor.create(labels, rows);
      this.optimizer =
          new Adam(
              new TensorVector(prototypes, rawBias, rawEpsilon, weight, bias),
              new AdamOptions(rate));
    }

    /** One step. */
    @Override
    public void run() {
      try (PointerScope scope = new PointerScope()) {
        optimizer.zero_grad();
        loss(x, labels).backward();
        optimizer.step();
      }
    }

    /** The loss now. */
    double loss() {
      try (PointerScope scope = new PointerScope()) {
        return loss(x, labels).item_float();
      }
    }

    private Tensor loss(Tensor rows, Tensor classes) {
      return torch.cross_entropy_loss(forward(rows), classes);
    }
  }
}
