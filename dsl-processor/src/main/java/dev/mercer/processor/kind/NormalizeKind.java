package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.call;
import static dev.mercer.processor.step.Expression.divide;
import static dev.mercer.processor.step.Expression.fma;
import static dev.mercer.processor.step.Expression.local;
import static dev.mercer.processor.step.Expression.maximum;
import static dev.mercer.processor.step.Expression.multiply;
import static dev.mercer.processor.step.Expression.scalar;
import static dev.mercer.processor.step.Expression.subtract;
import static dev.mercer.processor.step.Expression.sum;
import static dev.mercer.processor.step.Statement.accumulate;
import static dev.mercer.processor.step.Statement.let;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.Normalize;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Function;
import dev.mercer.processor.step.Expression.Kept;
import dev.mercer.processor.step.Expression.Reduced;
import dev.mercer.processor.step.Expression.Reduction;
import dev.mercer.processor.step.RowStep.Choice;
import dev.mercer.processor.step.RowStep.Comparison;
import dev.mercer.processor.step.RowStep.Condition;
import dev.mercer.processor.step.RowStep.Declare;
import dev.mercer.processor.step.RowStep.Fill;
import dev.mercer.processor.step.RowStep.Keep;
import dev.mercer.processor.step.RowStep.Map;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code y = x / ||x||}. A row is first scaled by the power of two that brings its largest element
 * near 1: that changes no digit, and no square over- or underflows.
 */
final class NormalizeKind implements Kind {
  private static final Condition ZERO = new Condition(scalar("norm"), Comparison.IS_ZERO);

  @Override
  public Class<? extends Annotation> annotation() {
    return Normalize.class;
  }

  @Override
  public boolean isBounded() {
    return true;
  }

  @Override
  public String formula(List<String> sources) {
    return "%1$s / ||%1$s||".formatted(sources.getFirst());
  }

  @Override
  public long operations(int inputs, int units) {
    return 4L * units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    int padded = site.output().padded();
    Address scales = site.perRow("scales");
    Address norms = site.perRow("norms");
    Element x = new Element("x", site.source(0));
    Element y = new Element("y", site.output());
    Expression scaled = multiply(x, scalar("scale"));
    site.forward(
        "The zero vector stays zero.",
        site.rows(
            new Map(
                padded,
                List.of(
                    accumulate("largest", maximum(local("largest"), call(Function.ABSOLUTE, x))))),
            new Declare("scale", call(Function.POWER_NEAR, new Reduced(0, Reduction.MAXIMUM))),
            new Map(
                padded,
                List.of(
                    let("scaled", scaled),
                    accumulate(
                        "squares", fma(local("scaled"), local("scaled"), local("squares"))))),
            new Declare("norm", call(Function.ROOT, sum(0))),
            new Keep(scales, scalar("scale")),
            new Keep(norms, scalar("norm")),
            new Choice(
                ZERO,
                List.of(new Fill(y, 0)),
                List.of(new Map(padded, List.of(store(y, divide(scaled, scalar("norm")))))))));
    return back -> {
      Element g = new Element("g", back.gradient());
      BackwardSite.SourceGradient dx = back.sourceGradient(0);
      Expression across = subtract(g, multiply(y, scalar("along")));
      Expression gradient = multiply(divide(across, scalar("norm")), scalar("scale"));
      back.toSource(
          0,
          "Backward",
          "{@code dx = (g - y <g,y>) / ||x||}; nothing for the zero vector.",
          back.rows(
              new Map(padded, List.of(accumulate("product", fma(g, y, local("product"))))),
              new Declare("along", sum(0)),
              new Declare("scale", new Kept(scales)),
              new Declare("norm", new Kept(norms)),
              new Choice(
                  ZERO,
                  dx.contributeNothing(),
                  List.of(new Map(padded, List.of(dx.contribute(gradient)))))));
    };
  }
}
