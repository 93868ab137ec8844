package dev.mercer.processor.kind;

import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.report.Problem;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A kind of layer: all that is known of it. {@link Kinds} lists them. */
public interface Kind {

  /** The annotation that declares it. */
  Class<? extends Annotation> annotation();

  /** The annotation's simple name. */
  default String name() {
    return annotation().getSimpleName();
  }

  /** The number of values that it reads. They have equal shapes. */
  default int sources() {
    return 1;
  }

  /** Whether its output lies in the feature space of a kernel, which no other kernel may read. */
  default boolean isKernel() {
    return false;
  }

  /** Whether its output lies in no kernel's feature space, whatever it reads. */
  default boolean isReadout() {
    return false;
  }

  /**
   * Whether its weights are multiplied with shares, which add up to 1: the responses of a kernel,
   * which it reads directly, divided by their sum.
   */
  default boolean isConvex() {
    return false;
  }

  /** Whether its output is no longer than 1, however far out lies what it reads. */
  default boolean isBounded() {
    return false;
  }

  /** Whether its declaration states its units; else its output has the shape of what it reads. */
  default boolean hasUnits() {
    return Arrays.stream(annotation().getDeclaredMethods())
        .anyMatch(member -> member.getName().equals("units"));
  }

  /**
   * What is wrong, or to be warned of, in the values of its annotation.
   *
   * @param layer the layer's name
   */
  default Stream<Problem> check(String layer, LayerAnnotation annotation) {
    return Stream.empty();
  }

  /**
   * Its tensors, in the order of the parameter array.
   *
   * @param inputs the size of what it reads
   * @param units the size of its output
   */
  default List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    return List.of();
  }

  /** What it does to each element, if it does nothing else. */
  default Optional<Rescaling> rescaling() {
    return Optional.empty();
  }

  /** What it computes, from the names of what it reads. */
  String formula(List<String> sources);

  /** The floating-point operations of a forward pass for one row. */
  long operations(int inputs, int units);

  /**
   * Plans the forward pass.
   *
   * @return plans the backward pass, when every gradient has its place
   */
  Consumer<BackwardSite> plan(Site site);
}
