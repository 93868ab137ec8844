package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.add;
import static dev.mercer.processor.step.Expression.fma;
import static dev.mercer.processor.step.Expression.local;
import static dev.mercer.processor.step.Expression.multiply;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.Scale;
import dev.mercer.processor.declaration.LayerAnnotation;
import dev.mercer.processor.declaration.Value;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Entry;
import dev.mercer.processor.step.Panel;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.Step;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** {@code y = factor x}, element by element, with {@code factor = softplus(raw_factor)}. */
final class ScaleKind implements Kind {
  private static final String FACTOR = "factor";

  @Override
  public Class<? extends Annotation> annotation() {
    return Scale.class;
  }

  @Override
  public Stream<Problem> check(String layer, LayerAnnotation annotation) {
    Value<Double> initial = annotation.number("initial");
    // As the generated code holds it: 1e39 is infinite there, and 1e-50 is 0.
    float value = initial.value().floatValue();
    return value > 0 && Float.isFinite(value)
        ? Stream.empty()
        : Stream.of(Message.INITIAL_FACTOR.at(initial.place(), layer, initial.value()));
  }

  @Override
  public List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    Start start = Start.declared(settings.number("initial"));
    return List.of(TensorFacts.positive(FACTOR, true, start, 0, units));
  }

  @Override
  public Optional<Rescaling> rescaling() {
    return Optional.of(new Rescaling(Optional.empty(), FACTOR, false));
  }

  @Override
  public String formula(List<String> sources) {
    return "factor " + sources.getFirst();
  }

  @Override
  public long operations(int inputs, int units) {
    return units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    int size = site.output().size();
    int padded = site.output().padded();
    Step.Positive positive = site.positive(FACTOR);
    Entry factor = new Entry(positive.value());
    Element x = new Element("x", site.source(0));
    Element y = new Element("y", site.output());
    site.forward(
        "Element by element.",
        site.rows(new RowStep.Map(padded, List.of(store(y, multiply(x, factor))))));
    site.derive("Derive", "The factors behind their softplus, and its slopes.", positive);
    return back -> {
      Element g = new Element("g", back.gradient());
      Entry slope = new Entry(positive.slope().orElseThrow());
      Address gradient = positive.parameter().in(Array.GRADIENT);
      back.toSource(
          0,
          "Backward",
          "{@code dx = factor g}",
          back.rows(
              new RowStep.Map(
                  padded, List.of(back.sourceGradient(0).contribute(multiply(g, factor))))));
      back.accumulate(
          "Gradient",
          "{@code dfactor += sum(g x)} over the rows, times the slope of its softplus, for one"
              + " panel of elements.",
          Panel.count(size),
          new Step.ColumnSum(
              size,
              fma(g, x, local("sum")),
              gradient,
              add(new Entry(gradient), multiply(local("sum"), slope))));
    };
  }
}
