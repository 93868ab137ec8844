package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.add;
import static dev.mercer.processor.step.Expression.local;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.Linear;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Entry;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.Step;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code y = weight x + bias}. */
final class LinearKind implements Kind {
  private static final String WEIGHT = "weight";
  private static final String BIAS = "bias";

  @Override
  public Class<? extends Annotation> annotation() {
    return Linear.class;
  }

  @Override
  public boolean isReadout() {
    return true;
  }

  @Override
  public List<TensorFacts> tensors(Settings settings, int inputs, int units) {
    return List.of(
        TensorFacts.weights(WEIGHT, Start.fanIn(inputs), units, inputs),
        TensorFacts.trained(BIAS, Start.constant(0), units));
  }

  @Override
  public String formula(List<String> sources) {
    return "weight " + sources.getFirst() + " + bias";
  }

  @Override
  public long operations(int inputs, int units) {
    return (2L * inputs + 1) * units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    Matrix weight = site.matrix(WEIGHT);
    Matrix transposed = site.transposed(weight);
    Address bias = site.tensor(BIAS);
    Element y = new Element("y", site.output());
    site.forward(
        "",
        new Contraction(
            "Product", "{@code weight x}", site.source(0), weight, site.output(), false),
        site.rows(
            new RowStep.Map(site.output().padded(), List.of(store(y, add(y, new Entry(bias)))))));
    site.repack(weight, transposed);
    return back -> {
      BackwardSite.SourceGradient dx = back.sourceGradient(0);
      Element g = new Element("g", back.gradient());
      Address biasGradient = bias.in(Array.GRADIENT);
      back.toSource(
          0,
          "Backward",
          "{@code dx = weight' g}",
          new Contraction(
              "Backward",
              "{@code dx = weight' g}",
              back.gradient(),
              transposed,
              dx.buffer(),
              !dx.first()));
      back.accumulate(
          "Gradient",
          "{@code dweight += g' x} and {@code dbias += sum g} over the rows, for one panel of units.",
          weight.panels(),
          new Step.OuterProduct(back.source(0), back.gradient(), weight, Optional.empty()),
          new Step.ColumnSum(
              weight.units(),
              add(local("sum"), g),
              biasGradient,
              add(new Entry(biasGradient), local("sum"))));
    };
  }
}
