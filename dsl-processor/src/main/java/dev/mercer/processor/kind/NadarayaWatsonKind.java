package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.add;
import static dev.mercer.processor.step.Expression.divide;
import static dev.mercer.processor.step.Expression.fma;
import static dev.mercer.processor.step.Expression.local;
import static dev.mercer.processor.step.Expression.scalar;
import static dev.mercer.processor.step.Expression.subtract;
import static dev.mercer.processor.step.Expression.sum;
import static dev.mercer.processor.step.Statement.accumulate;
import static dev.mercer.processor.step.Statement.let;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.NadarayaWatson;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Kept;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.RowStep.Choice;
import dev.mercer.processor.step.RowStep.Comparison;
import dev.mercer.processor.step.RowStep.Condition;
import dev.mercer.processor.step.RowStep.Declare;
import dev.mercer.processor.step.RowStep.Fill;
import dev.mercer.processor.step.RowStep.Keep;
import dev.mercer.processor.step.RowStep.Map;
import dev.mercer.processor.step.Step;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code y = weight share} with {@code share = x / sum(x)}. A total that is zero or subnormal has
 * no digits to divide by: then the shares are uniform, and x gets no gradient.
 */
final class NadarayaWatsonKind implements Kind {
  private static final String WEIGHT = "weight";
  private static final Condition LOST = new Condition(scalar("total"), Comparison.IS_LOST);

  @Override
  public Class<? extends Annotation> annotation() {
    return NadarayaWatson.class;
  }

  @Override
  public boolean isReadout() {
    return true;
  }

  @Override
  public boolean isConvex() {
    return true;
  }

  @Override
  public List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    // Shares add up to 1, so it keeps the scale of its weights whatever the number of units.
    return List.of(TensorFacts.weights(WEIGHT, Start.normals(1), units, inputs));
  }

  @Override
  public String formula(List<String> sources) {
    return "weight %1$s / sum(%1$s)".formatted(sources.getFirst());
  }

  @Override
  public long operations(int inputs, int units) {
    return 2L * inputs * (units + 1L);
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    Matrix weight = site.matrix(WEIGHT);
    Matrix transposed = site.transposed(weight);
    Buffer shares = site.buffer("shares", weight.inputs());
    Address totals = site.perRow("totals");
    int padded = shares.padded();
    Element x = new Element("x", site.source(0));
    Element share = new Element("share", shares);
    site.forward(
        "With {@code share = x / sum(x)}.",
        site.rows(
            new Map(padded, List.of(accumulate("sum", add(local("sum"), x)))),
            new Declare("total", sum(0)),
            new Keep(totals, scalar("total")),
            new Choice(
                LOST,
                List.of(new Fill(share, 1f / shares.size())),
                List.of(new Map(padded, List.of(store(share, divide(x, scalar("total")))))))),
        new Contraction("Product", "{@code weight share}", shares, weight, site.output(), false));
    site.repack(weight, transposed);
    return back -> {
      Buffer shareGradient = back.buffer("share gradient", shares.size());
      BackwardSite.SourceGradient dx = back.sourceGradient(0);
      back.toSource(
          0,
          "Backward",
          "{@code dx = (h - sum(share h)) / sum(x)} with {@code h = weight' g}, the gradient by the"
              + " shares.",
          new Contraction(
              "ShareGradient",
              "{@code h = weight' g}",
              back.gradient(),
              transposed,
              shareGradient,
              false),
          back.rows(
              new Declare("total", new Kept(totals)),
              new Choice(
                  LOST,
                  dx.contributeNothing(),
                  backward(share, new Element("h", shareGradient), dx))));
      back.accumulate(
          "Gradient",
          "{@code dweight += g' share} over the rows, for one panel of units.",
          weight.panels(),
          new Step.OuterProduct(shares, back.gradient(), weight, Optional.empty()));
    };
  }

  /**
   * The mean is taken out twice. Where one share is nearly 1 its h is nearly the mean, and once
   * would leave little more than the rounding error of the mean; the second mean is that error.
   */
  private static List<RowStep> backward(Element share, Element h, BackwardSite.SourceGradient dx) {
    int padded = share.buffer().padded();
    return List.of(
        new Map(padded, List.of(accumulate("sum", fma(share, h, local("sum"))))),
        new Declare("mean", sum(0)),
        new Map(
            padded,
            List.of(
                let("centred", subtract(h, scalar("mean"))),
                store(h, local("centred")),
                accumulate("sum", fma(share, local("centred"), local("sum"))))),
        new Declare("error", sum(0)),
        new Map(
            padded, List.of(dx.contribute(divide(subtract(h, scalar("error")), scalar("total"))))));
  }
}
