package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.RowStep.Choice;
import dev.mercer.processor.step.RowStep.Comparison;
import dev.mercer.processor.step.RowStep.Condition;
import dev.mercer.processor.step.RowStep.Declare;
import dev.mercer.processor.step.RowStep.Fill;
import dev.mercer.processor.step.RowStep.Keep;
import dev.mercer.processor.step.RowStep.Map;
import dev.mercer.processor.step.RowStep.Near;
import dev.mercer.processor.step.RowStep.NearSource;
import dev.mercer.processor.step.RowStep.NearUnits;
import dev.mercer.processor.step.Statement;
import dev.mercer.processor.step.Statement.Accumulate;
import dev.mercer.processor.step.Statement.Let;
import dev.mercer.processor.step.Statement.Store;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The steps of one row, as statements of a method in which {@code row} is known. */
final class RowsCode {
  private final Section section;

  RowsCode(Section section) {
    this.section = section;
  }

  /** All steps, with the places that they need. */
  void write(Body body, List<RowStep> steps) {
    places(body, steps.stream().flatMap(RowStep::all));
    if (steps.stream().anyMatch(RowsCode::sums)) {
      partials(body);
    }
    steps(body, steps);
  }

  /** Names the first element of each row that the expressions refer to. */
  static void places(Body body, Stream<Expression> expressions) {
    Set<String> named = new HashSet<>();
    expressions
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> named.add(element.name()))
        .forEach(element -> body.place(element.name(), element.buffer()));
  }

  /** Names the row's own scratch memory. */
  void partials(Body body) {
    body.line(
        "int partials = $L",
        Code.sum(section.plan().workspace().scratch().name(), "row * " + Plan.SCRATCH));
  }

  private static boolean sums(RowStep step) {
    return switch (step) {
      case Map it -> !it.sums().isEmpty();
      case Choice it ->
          Stream.concat(it.then().stream(), it.otherwise().stream()).anyMatch(RowsCode::sums);
      default -> false;
    };
  }

  void steps(Body body, List<RowStep> steps) {
    steps.forEach(step -> step(body, step));
  }

  private void step(Body body, RowStep step) {
    ExpressionCode row = ExpressionCode.elements();
    switch (step) {
      case Declare it -> body.line("float $L = $L", it.name(), row.scalar(it.value()));
      case Keep it ->
          body.line("work[$L] = $L", Code.sum(it.start().name(), "row"), row.scalar(it.value()));
      case Fill it ->
          body.line(
              "$T.fill(work, $L, $L + $L, $Lf)",
              RuntimeTypes.ARRAYS,
              it.to().name(),
              it.to().name(),
              it.to().buffer().size(),
              it.value());
      case Map it -> map(body, it);
      case Choice it -> choice(body, it);
      case Near it -> new NearForwardCode(section, it).call(body);
      case NearUnits it -> new NearBackwardCode(section).units(body, it);
      case NearSource it -> new NearBackwardCode(section).source(body, it);
    }
  }

  private void choice(Body body, Choice choice) {
    Condition condition = choice.condition();
    CodeBlock left = ExpressionCode.elements().scalar(condition.left());
    String yes = "if (" + left + " == 0)";
    String no = "if (" + left + " != 0)";
    if (condition.comparison() == Comparison.IS_LOST) {
      body.line("boolean lost = $L < $T.MIN_NORMAL", left, Float.class);
      yes = "if (lost)";
      no = "if (!lost)";
    }
    Consumer<Body> then = inside -> steps(inside, choice.then());
    Consumer<Body> otherwise = inside -> steps(inside, choice.otherwise());
    if (choice.then().isEmpty()) {
      body.block(no, otherwise);
    } else if (choice.otherwise().isEmpty()) {
      body.block(yes, then);
    } else {
      body.block(yes, then, "else", otherwise);
    }
  }

  private static void map(Body body, Map map) {
    ExpressionCode code = ExpressionCode.elements();
    Consumer<Body> inside = lane -> statements(lane, map.statements(), code);
    if (map.sums().isEmpty()) {
      body.lanes("i", map.length(), inside);
      return;
    }
    body.partials(
        map.length(),
        first -> map.sums().forEach(name -> first.let(name, LaneCode.uniform("0f"))),
        inside,
        last -> {
          for (int n = 0; n < map.sums().size(); n++) {
            String place = Code.sum("partials", "" + 16 * n, "lane");
            last.store("work", place, LaneCode.lanes(map.sums().get(n)));
          }
        });
  }

  /** Statements inside a loop over lanes. */
  static void statements(Body lane, List<Statement> statements, ExpressionCode code) {
    for (Statement statement : statements) {
      LaneCode value = code.of(statement.value());
      switch (statement) {
        case Let it -> lane.let(it.name() + code.suffix(), value);
        case Accumulate it -> lane.set(it.name() + code.suffix(), value);
        case Store it ->
            lane.store(
                it.to().buffer().start().array().code(), code.element().apply(it.to()), value);
      }
    }
  }

  /** Statements on the element of an index, in the same code for both forms. */
  static void single(Body body, List<Statement> statements, String index) {
    ExpressionCode code = ExpressionCode.single(index);
    for (Statement statement : statements) {
      CodeBlock value = code.scalar(statement.value());
      switch (statement) {
        case Let it -> body.line("float $L = $L", it.name(), value);
        case Accumulate it -> body.line("$L = $L", it.name(), value);
        case Store it ->
            body.line(
                "$L[$L] = $L",
                it.to().buffer().start().array().code(),
                code.element().apply(it.to()),
                value);
      }
    }
  }

  /** Declares those of the floats that the statements refer to. */
  void constants(Body body, List<Declare> constants, Stream<Expression> expressions) {
    Set<String> names = new HashSet<>();
    expressions
        .filter(Expression.Scalar.class::isInstance)
        .forEach(scalar -> names.add(((Expression.Scalar) scalar).name()));
    constants.stream()
        .filter(constant -> names.contains(constant.name()))
        .forEach(constant -> step(body, constant));
  }
}
