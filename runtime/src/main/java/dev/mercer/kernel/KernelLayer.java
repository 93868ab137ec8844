package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.math.Vectors;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.network.TensorRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One kernel layer of a model: {@code y_u = g (<x,w_u> + b)^2 / (||x - w_u||^2 + epsilon)}.
 *
 * <p>It is a view, which shows the model's parameters as they are now and computes in double.
 * Points are in the space that the layer reads, {@link #inputs} coordinates each; {@link #point}
 * takes a row of features there. Safe from any thread while nobody changes the model.
 */
public final class KernelLayer {
  private final Model model;
  private final Evaluator evaluator;
  private final int index;

  /** What was unpacked last; a view is asked about many points between two changes of its model. */
  private volatile @Nullable Prototypes unpacked;

  /**
   * The prototypes as points.
   *
   * @param changes the changes of the model's parameters so far
   */
  private record Prototypes(long changes, double[][] points) {}

  private KernelLayer(Model model, int index) {
    this.model = model;
    this.evaluator = Inside.of(model);
    this.index = index;
  }

  /**
   * The kernel layer of a name.
   *
   * @throws IllegalArgumentException if the model has no kernel layer of that name
   */
  public static KernelLayer of(Model model, String layer) {
    List<LayerSpec> layers = Inside.of(model).spec().layers();
    for (int index = 0; index < layers.size(); index++) {
      if (layers.get(index).isKernel() && layers.get(index).name().equals(layer)) {
        return new KernelLayer(model, index);
      }
    }
    throw new IllegalArgumentException(
        "There is no kernel layer '%s'; the kernel layers are %s."
            .formatted(
                layer, layers.stream().filter(LayerSpec::isKernel).map(LayerSpec::name).toList()));
  }

  /** The kernel layer that a model's output reads directly. */
  static KernelLayer below(Readout readout, Model model) {
    return new KernelLayer(model, readout.kernel());
  }

  /** The layer's name in the declaration. */
  public String name() {
    return layer().name();
  }

  /** The number of units, each with a prototype. */
  public int units() {
    return layer().output().size();
  }

  /**
   * The number of values that the layer reads, which is the number of a prototype's coordinates.
   */
  public int inputs() {
    int source = source();
    return source == LayerSpec.INPUT
        ? evaluator.spec().inputSize()
        : evaluator.spec().layers().get(source).output().size();
  }

  /** The kernel of the layer, with the bias, epsilon and gain that the network computes with. */
  public Kernel kernel() {
    return new Kernel(bias(), epsilon(), gain());
  }

  /** The bias {@code b}: at least 0. */
  public float bias() {
    return scalar(TensorRole.BIAS);
  }

  /**
   * The number {@code epsilon} in the denominator: above 0, in squared units of what the layer
   * reads.
   */
  public float epsilon() {
    return scalar(TensorRole.EPSILON);
  }

  /** The gain {@code g}: above 0. */
  public float gain() {
    return scalar(TensorRole.GAIN);
  }

  /**
   * The prototype of a unit as a person reads it: with the names of its coordinates, and in the
   * user's units where it has them.
   *
   * @param unit from 0 to {@code units() - 1}
   */
  public Prototype prototype(int unit) {
    double[] center = center(unit);
    Coordinates coordinates = Coordinates.of(evaluator, source());
    Kernel kernel = kernel();
    return new Prototype(
        unit,
        label(unit),
        coordinates.names(),
        boxed(coordinates.inUnits(center)),
        boxed(coordinates.inUnits(kernel.peak(center))),
        kernel.supremum(center));
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  /**
   * The unit's largest value is the same for all classes and positive, so the readout weight
   * decides.
   */
  private Optional<String> label(int unit) {
    LayerSpec output = evaluator.spec().layers().getLast();
    float[] weights =
        Tensors.values(evaluator, evaluator.spec().layers().size() - 1, TensorRole.WEIGHT);
    if (weights == null
        || output.sources().getFirst() != index
        || !(evaluator.spec().output() instanceof OutputSpec.Classes classes)) {
      return Optional.empty();
    }
    int units = units();
    int best = 0;
    for (int label = 1; label < classes.names().size(); label++) {
      if (weights[label * units + unit] > weights[best * units + unit]) {
        best = label;
      }
    }
    return Optional.of(classes.names().get(best));
  }

  /**
   * The prototype {@code w_u} of a unit as a point in the space that the layer reads, a copy.
   * Behind a {@code @Standardize} its coordinates are standardised.
   *
   * @param unit from 0 to {@code units() - 1}
   */
  public double[] center(int unit) {
    if (unit < 0 || unit >= units()) {
      throw new IndexOutOfBoundsException(
          "There is no unit %s; layer '%s' has %s, counted from 0."
              .formatted(unit, name(), units()));
    }
    return prototypes()[unit].clone();
  }

  /**
   * The prototypes of all units as points in the space that the layer reads, {@code
   * [units][inputs]}: a copy.
   */
  public double[][] centers() {
    return Arrays.stream(prototypes()).map(double[]::clone).toArray(double[][]::new);
  }

  /** The prototypes of all units: not a copy. */
  private double[][] prototypes() {
    Prototypes known = unpacked;
    long changes = evaluator.changes();
    if (known == null || known.changes != changes) {
      known = new Prototypes(changes, unpack());
      unpacked = known;
    }
    return known.points;
  }

  private double[][] unpack() {
    float[] values = tensor(TensorRole.PROTOTYPES);
    int inputs = inputs();
    double[][] points = new double[units()][inputs];
    for (int i = 0; i < values.length; i++) {
      points[i / inputs][i % inputs] = values[i];
    }
    return points;
  }

  /**
   * The Gram matrix of the prototypes, {@code [units][units]}: the inner products of the units in
   * the kernel's space.
   */
  public double[][] gram() {
    return kernel().gram(prototypes());
  }

  /**
   * The point at which the layer sees a row of features.
   *
   * @throws IllegalArgumentException if the row has another length or a feature is not finite
   */
  public double[] point(float[] row) {
    return widened(evaluator.values(row, source())[0]);
  }

  /** The responses {@code y_u} of all units at a point, each at least 0. */
  public double[] responses(double[] point) {
    Kernel kernel = kernel();
    return Arrays.stream(prototypes()).mapToDouble(center -> kernel.of(point, center)).toArray();
  }

  /**
   * The unit whose prototype is nearest to a point. It is called the owner of the point. Of several
   * units, the first counts.
   *
   * <p>It is often not the unit that responds most, which is {@link #strongest}, because a response
   * also grows with the length of the prototype.
   */
  public int nearest(double[] point) {
    return largest(center -> -Vectors.squaredDistance(point, center));
  }

  /** The unit with the largest response at a point. Of several units, the first counts. */
  public int strongest(double[] point) {
    Kernel kernel = kernel();
    return largest(center -> kernel.of(point, center));
  }

  private int largest(ToDoubleFunction<double[]> score) {
    double[] scores = Arrays.stream(prototypes()).mapToDouble(score).toArray();
    return IntStream.range(1, scores.length)
        .reduce(0, (best, unit) -> scores[unit] > scores[best] ? unit : best);
  }

  /**
   * The Jacobian of the responses at a point, {@code [units][inputs]}: how fast each response
   * changes with each coordinate.
   */
  public double[][] jacobian(double[] point) {
    Kernel kernel = kernel();
    return Arrays.stream(prototypes())
        .map(center -> kernel.gradient(point, center))
        .toArray(double[][]::new);
  }

  /** As in {@code near: 12 prototypes of 4 values}. */
  @Override
  public String toString() {
    return "%s: %s prototypes of %s values".formatted(name(), units(), inputs());
  }

  Evaluator evaluator() {
    return evaluator;
  }

  Model model() {
    return model;
  }

  /** Whether it reads features, standardised or not, so that a prototype has their units. */
  boolean readsFeatures() {
    return Coordinates.of(evaluator, source()).features();
  }

  private LayerSpec layer() {
    return evaluator.spec().layers().get(index);
  }

  private int source() {
    return layer().sources().getFirst();
  }

  private float[] tensor(String role) {
    return Tensors.require(evaluator, index, role);
  }

  /** As the network computes with it: rounded to a float. */
  private float scalar(String role) {
    return (float) evaluator.spec().require(index, role).value(tensor(role)[0]);
  }

  static double[] widened(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(k -> values[k]).toArray();
  }
}
