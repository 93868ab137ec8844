package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.divide;
import static dev.mercer.processor.step.Expression.subtract;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.Standardize;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Entry;
import dev.mercer.processor.step.RowStep;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code y = (x - mean) / scale}; the padding of the scales is 1. */
final class StandardizeKind implements Kind {
  private static final String MEAN = "mean";
  private static final String SCALE = "scale";

  @Override
  public Class<? extends Annotation> annotation() {
    return Standardize.class;
  }

  @Override
  public List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    return List.of(
        TensorFacts.fixed(MEAN, Start.constant(0), units),
        TensorFacts.fixed(SCALE, Start.constant(1), units).divisor());
  }

  @Override
  public Optional<Rescaling> rescaling() {
    return Optional.of(new Rescaling(Optional.of(MEAN), SCALE, true));
  }

  @Override
  public String formula(List<String> sources) {
    return "(" + sources.getFirst() + " - mean) / scale";
  }

  @Override
  public long operations(int inputs, int units) {
    return 2L * units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    int padded = site.output().padded();
    Expression mean = new Entry(site.tensor(MEAN));
    Expression scale = new Entry(site.tensor(SCALE));
    Element x = new Element("x", site.source(0));
    Element y = new Element("y", site.output());
    site.forward(
        "",
        site.rows(new RowStep.Map(padded, List.of(store(y, divide(subtract(x, mean), scale))))));
    return back -> {
      Element g = new Element("g", back.gradient());
      back.toSource(
          0,
          "Backward",
          "{@code dx = g / scale}",
          back.rows(
              new RowStep.Map(
                  padded, List.of(back.sourceGradient(0).contribute(divide(g, scale))))));
    };
  }
}
