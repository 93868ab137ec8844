package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Binary;
import dev.mercer.processor.step.Expression.Call;
import dev.mercer.processor.step.Expression.Constant;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Entry;
import dev.mercer.processor.step.Expression.Fma;
import dev.mercer.processor.step.Expression.Kept;
import dev.mercer.processor.step.Expression.Literal;
import dev.mercer.processor.step.Expression.Local;
import dev.mercer.processor.step.Expression.Reduced;
import dev.mercer.processor.step.Expression.Scalar;
import java.util.function.Function;

/**
 * Expressions as the code around them sees their places.
 *
 * @param element the index of an element of a row
 * @param entry the index of an element of a vector
 * @param suffix what stands behind the names of local variables
 * @param single whether there is one element, and no lanes
 */
record ExpressionCode(
    Function<Element, String> element,
    Function<Address, String> entry,
    String suffix,
    boolean single) {

  /** In a loop over elements {@code i}, {@code steps} of them at a time. */
  static ExpressionCode elements() {
    return new ExpressionCode(
        element -> element.name() + " + i", start -> Code.sum(start.name(), "i"), "", false);
  }

  /** In a loop over the lanes of a panel of which {@code unit} is the first unit. */
  static ExpressionCode panel(String unit) {
    return new ExpressionCode(
        element -> Code.sum(element.name(), unit, "lane"),
        start -> Code.sum(start.name(), unit, "lane"),
        "",
        false);
  }

  /** For the element of an index. */
  static ExpressionCode single(String index) {
    return new ExpressionCode(
        element -> Code.sum(element.name(), index),
        start -> Code.sum(start.name(), index),
        "",
        true);
  }

  LaneCode of(Expression expression) {
    return switch (expression) {
      case Element it -> load(it.buffer().start(), element.apply(it));
      case Entry it -> load(it.start(), entry.apply(it.start()));
      case Constant it -> uniform(it.place(), it.place().name());
      case Kept it -> uniform(it.start(), Code.sum(it.start().name(), "row"));
      case Local it -> single ? LaneCode.uniform(it.name()) : LaneCode.lanes(it.name() + suffix);
      case Scalar it -> LaneCode.uniform(it.name());
      case Literal it -> LaneCode.uniform(it.code());
      case Reduced it -> new LaneCode.Uniform(reduced(it));
      case Binary it -> new LaneCode.Binary(it.operator(), of(it.left()), of(it.right()));
      case Fma it -> new LaneCode.Fma(of(it.a()), of(it.b()), of(it.c()));
      case Call it -> call(it);
    };
  }

  /** A float of the row, in either form. */
  CodeBlock scalar(Expression expression) {
    return new ScalarForm().print(of(expression));
  }

  private LaneCode load(Address start, String index) {
    return single ? uniform(start, index) : LaneCode.load(start.array().code(), index);
  }

  private static LaneCode uniform(Address place, String index) {
    return LaneCode.uniform(place.array().code() + "[" + index + "]");
  }

  private static CodeBlock reduced(Reduced it) {
    return CodeBlock.of(
        "$T.$L(work, $L)",
        RuntimeTypes.ARITHMETIC,
        it.reduction() == Expression.Reduction.SUM ? "sum" : "maximum",
        Code.sum("partials", "" + 16 * it.index()));
  }

  private LaneCode call(Call it) {
    return switch (it.function()) {
      case ABSOLUTE -> LaneCode.absolute(of(it.of()));
      case POWER_NEAR ->
          new LaneCode.Uniform(
              CodeBlock.of("$T.powerNear($L)", RuntimeTypes.ARITHMETIC, scalar(it.of())));
      case ROOT ->
          new LaneCode.Uniform(CodeBlock.of("(float) $T.sqrt($L)", Math.class, scalar(it.of())));
    };
  }
}
