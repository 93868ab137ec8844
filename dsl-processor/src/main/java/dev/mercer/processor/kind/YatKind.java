package dev.mercer.processor.kind;

import dev.mercer.Yat;
import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.report.Problem;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code y = g (<x,w> + b)^2 / (||x - w||^2 + epsilon)}; {@link YatSteps} computes it. */
final class YatKind implements Kind {
  /** Epsilon where the data is to choose it and has not. */
  private static final double EPSILON_WITHOUT_DATA = 1;

  static final String PROTOTYPES = "prototypes";
  static final String BIAS = "bias";
  static final String EPSILON = "epsilon";
  static final String GAIN = "gain";

  @Override
  public Class<? extends Annotation> annotation() {
    return Yat.class;
  }

  @Override
  public boolean isKernel() {
    return true;
  }

  @Override
  public Stream<Problem> check(String layer, LayerAnnotation annotation) {
    return Stream.concat(
        AdmissibleBias.check(layer, annotation), AdmissibleEpsilon.check(layer, annotation));
  }

  @Override
  public List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    double epsilon = settings.number(EPSILON);
    return List.of(
        TensorFacts.trained(PROTOTYPES, Start.fanIn(inputs), units, inputs),
        TensorFacts.positive(
            BIAS, settings.flag("trainBias"), Start.declared(settings.number(BIAS)), 0),
        TensorFacts.positive(
            EPSILON,
            settings.flag("trainEpsilon"),
            epsilon == Yat.FROM_DATA
                ? Start.leftToData(EPSILON_WITHOUT_DATA)
                : Start.declared(epsilon),
            AdmissibleEpsilon.SMALLEST),
        TensorFacts.fixed(GAIN, Start.constant(1)).positive());
  }

  @Override
  public String formula(List<String> sources) {
    return "gain (<%1$s, w> + bias)^2 / (||%1$s - w||^2 + epsilon)".formatted(sources.getFirst());
  }

  @Override
  public long operations(int inputs, int units) {
    return 2L * inputs * (units + 1L) + 8L * units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    return new YatSteps(site).forward();
  }
}
