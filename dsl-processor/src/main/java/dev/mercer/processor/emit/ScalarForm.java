package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.emit.LaneCode.Absolute;
import dev.mercer.processor.emit.LaneCode.Binary;
import dev.mercer.processor.emit.LaneCode.Fma;
import dev.mercer.processor.emit.LaneCode.Load;
import dev.mercer.processor.emit.LaneCode.Uniform;
import dev.mercer.processor.plan.Tiling.Lanes;
import dev.mercer.processor.step.Expression.Operator;

/** There is one lane, a {@code float}. */
record ScalarForm() implements Form {

  @Override
  public String name() {
    return "Scalar";
  }

  @Override
  public TypeName type() {
    return TypeName.FLOAT;
  }

  @Override
  public Lanes lanes() {
    return Lanes.SCALAR;
  }

  @Override
  public String behind(int vector) {
    return vector == 0 ? "" : " + " + vector;
  }

  @Override
  public String step(String variable, int vectors) {
    return vectors == 1 ? variable + "++" : variable + " += " + vectors;
  }

  @Override
  public CodeBlock print(LaneCode expression) {
    return switch (expression) {
      case LaneCode.Lanes it -> CodeBlock.of("$L", it.name());
      case Load it -> CodeBlock.of("$L[$L]", it.array(), it.index());
      case Uniform it -> CodeBlock.of("$L", it.code());
      case Binary it ->
          it.operator() == Operator.MAXIMUM
              ? CodeBlock.of("$T.max($L, $L)", Math.class, print(it.left()), print(it.right()))
              : CodeBlock.of(
                  "$L $L $L", operand(it.left()), it.operator().symbol, operand(it.right()));
      case Fma it ->
          CodeBlock.of(
              "$T.fma($L, $L, $L)", Math.class, print(it.a()), print(it.b()), print(it.c()));
      case Absolute it -> CodeBlock.of("$T.abs($L)", Math.class, print(it.of()));
    };
  }

  private CodeBlock operand(LaneCode expression) {
    return expression instanceof Binary binary && binary.operator() != Operator.MAXIMUM
        ? CodeBlock.of("($L)", print(expression))
        : print(expression);
  }

  @Override
  public CodeBlock store(String array, String index, LaneCode value) {
    return CodeBlock.of("$L[$L] = $L", array, index, print(value));
  }

  @Override
  public CodeBlock lessBits(LaneCode left, LaneCode right) {
    return CodeBlock.of("($L < $L ? 1 : 0)", operand(left), operand(right));
  }

  @Override
  public CodeBlock countLess(LaneCode left, LaneCode right) {
    return lessBits(left, right);
  }
}
