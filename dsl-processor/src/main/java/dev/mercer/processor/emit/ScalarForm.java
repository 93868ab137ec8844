package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.emit.Expression.Absolute;
import dev.mercer.processor.emit.Expression.Binary;
import dev.mercer.processor.emit.Expression.Fma;
import dev.mercer.processor.emit.Expression.Lanes;
import dev.mercer.processor.emit.Expression.Load;
import dev.mercer.processor.emit.Expression.Operator;
import dev.mercer.processor.emit.Expression.Uniform;
import java.util.List;

/**
 * There is one lane, a {@code float}. HotSpot does not vectorise loops over lanes that load from
 * one array and store to another which may be the same, so tiles keep eight floats in registers
 * instead.
 */
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
  public String lanes() {
    return "1";
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
  public CodeBlock print(Expression expression) {
    return switch (expression) {
      case Lanes it -> CodeBlock.of("$L", it.name());
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

  private CodeBlock operand(Expression expression) {
    return expression instanceof Binary binary && binary.operator() != Operator.MAXIMUM
        ? CodeBlock.of("($L)", print(expression))
        : print(expression);
  }

  @Override
  public CodeBlock store(String array, String index, Expression value) {
    return CodeBlock.of("$L[$L] = $L", array, index, print(value));
  }

  @Override
  public CodeBlock lessBits(Expression left, Expression right) {
    return CodeBlock.of("($L < $L ? 1 : 0)", operand(left), operand(right));
  }

  @Override
  public CodeBlock countLess(Expression left, Expression right) {
    return lessBits(left, right);
  }

  @Override
  public int vectors(int panel, int chains) {
    return 8 / chains;
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("Tile", "", 8));
  }
}
