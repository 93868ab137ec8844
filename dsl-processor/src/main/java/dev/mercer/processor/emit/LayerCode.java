package dev.mercer.processor.emit;

import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Pass;
import dev.mercer.processor.step.Procedure;
import dev.mercer.processor.step.Step;
import java.util.List;
import java.util.Locale;

/** A layer's methods, and its calls in every pass: its procedures, printed step by step. */
final class LayerCode {
  /** What a layer reads is called in its formula. */
  private static final List<String> SOURCES = List.of("a", "b");

  private final Section section;

  private LayerCode(Section section) {
    this.section = section;
  }

  static void write(Section section) {
    LayerCode code = new LayerCode(section);
    int task = section.layer().firstTask();
    for (Procedure procedure : section.layer().procedures()) {
      code.write(procedure, task);
      task += procedure.tasks();
    }
  }

  private void write(Procedure procedure, int firstTask) {
    if (procedure.steps().size() == 1
        && procedure.steps().getFirst() instanceof Contraction contraction) {
      // It has a method of its own.
      section.call(procedure.pass(), ContractionCode.write(section, contraction));
      return;
    }
    Signature signature =
        Signature.of(procedure.steps().stream().flatMap(Step::arrays))
            .with(ints(procedure.pass()))
            .forPanel(procedure.tasks() > 1 ? task(firstTask) : "");
    String name = section.name(procedure.role());
    String call = name + "(" + signature.arguments() + ")";
    if (procedure.pass() == Pass.ACCUMULATE) {
      section.task(firstTask + procedure.tasks(), call);
    } else {
      section.call(procedure.pass(), call);
    }
    section.method(
        name,
        comment(procedure),
        signature.parameters(),
        body -> procedure.steps().forEach(step -> write(body, step)));
  }

  private static List<String> ints(Pass pass) {
    return switch (pass) {
      case DERIVE, DERIVE_FOR_INPUTS -> List.of();
      case FORWARD, BACKWARD, BACKWARD_INPUTS -> List.of("from", "to");
      case ACCUMULATE -> List.of("rows");
    };
  }

  private static String task(int first) {
    return first == 0 ? "task" : "task - " + first;
  }

  private void write(Body body, Step step) {
    switch (step) {
      case Contraction it -> body.line("$L", ContractionCode.write(section, it));
      case Step.Rows it ->
          body.rows(it.rowsPerSample(), row -> new RowsCode(section).write(row, it.steps()));
      case Step.RowSum it -> SumCode.row(section, body, it);
      case Step.ColumnSum it -> SumCode.column(body, it);
      case Step.BlockSum it -> SumCode.block(body, it);
      case Step.Positive it -> DeriveCode.positive(body, it);
      case Step.SquaredNorms it -> DeriveCode.norms(section, body, it);
      case Step.Repack it -> DeriveCode.repack(body, it);
      case Step.OuterProduct it -> OuterProductCode.write(section, body, it);
      case Step.NearGradient it -> new NearBackwardCode(section).gradient(body, it);
    }
  }

  /** The comment on a layer's forward pass has its formula, shape and cost. */
  private String comment(Procedure procedure) {
    if (procedure.pass() != Pass.FORWARD) {
      return procedure.comment();
    }
    LayerPlan layer = section.layer();
    int sources = layer.sourceIndices().size();
    return "%s: {@code y = %s}; %s to %s floats, %s operations a row. %s"
        .formatted(
            layer.name(),
            layer.layer().kind().formula(sources == 1 ? List.of("x") : SOURCES),
            layer.inputs(),
            layer.output().size(),
            String.format(Locale.ROOT, "%,d", layer.operations()),
            procedure.comment())
        .strip();
  }
}
