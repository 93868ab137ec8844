package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.add;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.Add;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.RowStep;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Consumer;

/** {@code y = a + b}; both get the gradient. */
final class AddKind implements Kind {
  @Override
  public Class<? extends Annotation> annotation() {
    return Add.class;
  }

  @Override
  public int sources() {
    return 2;
  }

  @Override
  public String formula(List<String> sources) {
    return String.join(" + ", sources);
  }

  @Override
  public long operations(int inputs, int units) {
    return units;
  }

  @Override
  public Consumer<BackwardSite> plan(Site site) {
    Element first = new Element("a", site.source(0));
    Element second = new Element("b", site.source(1));
    Element y = new Element("y", site.output());
    site.forward(
        "",
        site.rows(new RowStep.Map(site.output().padded(), List.of(store(y, add(first, second))))));
    return back -> {
      backward(back, 0, "FirstBackward", "{@code da = g}");
      backward(back, 1, "SecondBackward", "{@code db = g}");
    };
  }

  private static void backward(BackwardSite back, int source, String role, String comment) {
    Element g = new Element("g", back.gradient());
    back.toSource(
        source,
        role,
        comment,
        back.rows(
            new RowStep.Map(
                back.output().padded(), List.of(back.sourceGradient(source).contribute(g)))));
  }
}
