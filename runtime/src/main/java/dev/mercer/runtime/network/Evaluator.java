package dev.mercer.runtime.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One network's parameters and the means to evaluate them: the inside of a {@link
 * dev.mercer.runtime.Model}. Any number of threads may evaluate at once; whoever changes {@link
 * #parameters} calls {@link #parametersChanged} before the next evaluation, and lets no evaluation
 * run meanwhile.
 */
public final class Evaluator {
  private final NetworkSpec spec;
  private final Passes passes;
  private final BackendChoice backend;
  private final float[] parameters;
  private final float[] derived;
  private final Origin[] origins;
  private final Claim claim;
  private final Inference inference;
  private final Differentiation differentiation;
  private final AtomicLong changes = new AtomicLong();
  private volatile Encoding encoding;
  private volatile Map<String, String> provenance = Map.of();

  /** All parameters are zero; the caller writes them and then calls {@link #parametersChanged}. */
  public Evaluator(NetworkSpec spec, Passes passes, BackendChoice backend) {
    this.spec = spec;
    this.passes = passes;
    this.backend = backend;
    this.parameters = new float[spec.parameters()];
    this.derived = new float[spec.derived()];
    this.origins = new Origin[spec.tensors().size()];
    Arrays.fill(origins, Origin.SEED);
    this.encoding = Encoding.untrained(spec);
    this.claim = new Claim(spec.declaration());
    this.inference = new Inference(spec, passes, parameters, derived, claim);
    this.differentiation = new Differentiation(spec, passes, parameters, derived, claim);
  }

  /** A network at its initial values, which follow from the seed alone. */
  public static Evaluator create(
      NetworkSpec spec, Passes passes, BackendChoice backend, long seed) {
    Evaluator evaluator = new Evaluator(spec, passes, backend);
    new InitialValues(spec, seed).write(evaluator.parameters);
    evaluator.parametersChanged();
    return evaluator;
  }

  /**
   * An independent network that has the same parameters, origins, encoding and provenance now.
   *
   * @throws IllegalStateException if another thread is training this one
   */
  public Evaluator copy() {
    claim.requireFree("copy it");
    Evaluator copy = new Evaluator(spec, passes, backend);
    System.arraycopy(parameters, 0, copy.parameters, 0, parameters.length);
    System.arraycopy(origins, 0, copy.origins, 0, origins.length);
    copy.encoding = encoding;
    copy.provenance = provenance;
    copy.parametersChanged();
    return copy;
  }

  public NetworkSpec spec() {
    return spec;
  }

  public Passes passes() {
    return passes;
  }

  public BackendChoice backend() {
    return backend;
  }

  /** The packed parameters themselves, not a copy. */
  public float[] parameters() {
    return parameters;
  }

  /** Who is training the network, if anybody is. */
  public Claim claim() {
    return claim;
  }

  /**
   * The canonical values of a tensor: a copy.
   *
   * @throws IllegalStateException if another thread is training the network
   */
  public float[] values(TensorSpec tensor) {
    claim.requireFree("read its parameters");
    return tensor.layout().unpack(parameters);
  }

  /**
   * Gives the tensor of this index in {@link NetworkSpec#tensors} canonical values, in a user's
   * name, and recomputes what follows from them.
   *
   * @throws IllegalStateException if another thread is training the network
   */
  public void set(int tensor, float... values) {
    claim.requireFree("set a parameter");
    spec.tensors().get(tensor).layout().pack(values, parameters);
    origins[tensor] = Origin.USER;
    parametersChanged();
  }

  /** What follows from the parameters: the array itself, not a copy. */
  public float[] derived() {
    return derived;
  }

  /** Recomputes what follows from the parameters. */
  public void parametersChanged() {
    passes.derive(parameters, derived);
    differentiation.parametersChanged();
    changes.incrementAndGet();
  }

  /**
   * How often the parameters have changed: what was computed from them holds while this number
   * does.
   */
  public long changes() {
    return changes.get();
  }

  /** Where the values of the tensor of this index in {@link NetworkSpec#tensors} come from. */
  public Origin origin(int tensor) {
    return origins[tensor];
  }

  /**
   * States where the values of the tensor of this index in {@link NetworkSpec#tensors} come from.
   */
  public void origin(int tensor, Origin origin) {
    origins[tensor] = origin;
  }

  /** How the cells of a row become features. */
  public Encoding encoding() {
    return encoding;
  }

  /** Replaces how the cells of a row become features. */
  public void encoding(Encoding learnt) {
    encoding = learnt;
  }

  /** What training has recorded of itself, in the order of a file: unmodifiable. */
  public Map<String, String> provenance() {
    return provenance;
  }

  /** Replaces what training has recorded of itself. */
  public void provenance(Map<String, String> record) {
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(record));
  }

  /**
   * Computes the outputs of {@code count} rows into {@code result}, both row-major.
   *
   * @throws IllegalArgumentException if an array is too short for that many rows, or a feature is
   *     not finite; the results of the block of 64 rows that holds it, and of later ones, are not
   *     written
   * @throws IllegalStateException if another thread is training the network
   */
  public void outputs(float[] rows, int count, float[] result) {
    inference.outputs(rows, count, result);
  }

  /**
   * @throws IllegalArgumentException if the array is not as long as a row of features
   */
  public void requireRow(float[] row) {
    Rows.checkRow(spec, row);
  }

  /**
   * Computes all layers for one row of features, and returns the values of some: an array for each
   * of {@code layers}, which are indices in {@link NetworkSpec#layers} or {@link LayerSpec#INPUT}.
   * The output layer's values are those before a regression's scale and offset.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   * @throws IllegalStateException if another thread is training the network
   */
  public float[][] values(float[] row, int... layers) {
    return inference.values(row, layers);
  }

  /**
   * Computes one layer for one sample from the values of what it reads, in the order of its
   * sources.
   *
   * @throws IllegalArgumentException if a source has another length or a value that is not finite
   * @throws IllegalStateException if another thread is training the network
   */
  public float[] layer(int index, float[]... sources) {
    return inference.layer(index, sources);
  }

  /**
   * Computes the product of {@code upstream}, a gradient by each output of each row, with the
   * Jacobian of the outputs.
   *
   * @throws IllegalArgumentException if an array is too short for that many rows, or a feature is
   *     not finite
   * @throws IllegalStateException if another thread is training the network
   */
  public PackedGradient gradients(float[] rows, int count, float[] upstream) {
    return differentiation.gradients(rows, count, upstream);
  }
}
