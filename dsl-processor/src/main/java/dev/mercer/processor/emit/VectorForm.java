package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.emit.Expression.Absolute;
import dev.mercer.processor.emit.Expression.Binary;
import dev.mercer.processor.emit.Expression.Fma;
import dev.mercer.processor.emit.Expression.Lanes;
import dev.mercer.processor.emit.Expression.Load;
import dev.mercer.processor.emit.Expression.Uniform;
import java.util.List;

/** Lanes are those of a {@code FloatVector}. */
record VectorForm() implements Form {
  static final ClassName FLOAT_VECTOR = ClassName.get("jdk.incubator.vector", "FloatVector");
  static final ClassName VECTOR_SPECIES = ClassName.get("jdk.incubator.vector", "VectorSpecies");

  @Override
  public String name() {
    return "Vector";
  }

  @Override
  public TypeName type() {
    return FLOAT_VECTOR;
  }

  @Override
  public String lanes() {
    return "LANES";
  }

  @Override
  public String behind(int vector) {
    return switch (vector) {
      case 0 -> "";
      case 1 -> " + LANES";
      default -> " + " + vector + " * LANES";
    };
  }

  @Override
  public String step(String variable, int vectors) {
    return variable + (vectors == 1 ? " += LANES" : " += " + vectors + " * LANES");
  }

  @Override
  public CodeBlock print(Expression expression) {
    return switch (expression) {
      case Lanes it -> CodeBlock.of("$L", it.name());
      case Load it ->
          CodeBlock.of("$T.fromArray(SPECIES, $L,$W$L)", FLOAT_VECTOR, it.array(), it.index());
      case Uniform it ->
          it.code().equals("0f")
              ? CodeBlock.of("$T.zero(SPECIES)", FLOAT_VECTOR)
              : CodeBlock.of("$T.broadcast(SPECIES, $L)", FLOAT_VECTOR, it.code());
      case Binary it -> binary(it);
      case Fma it -> CodeBlock.of("$L$Z.fma($L,$W$L)", print(it.a()), print(it.b()), print(it.c()));
      case Absolute it -> CodeBlock.of("$L.abs()", print(it.of()));
    };
  }

  /** The Vector API takes a float as second operand. */
  private CodeBlock binary(Binary it) {
    boolean swap = it.left() instanceof Uniform && it.operator().commutes;
    Expression left = swap ? it.right() : it.left();
    Expression right = swap ? it.left() : it.right();
    return CodeBlock.of("$L$Z.$L($L)", print(left), it.operator().method, argument(right));
  }

  private CodeBlock argument(Expression expression) {
    return expression instanceof Uniform uniform
        ? CodeBlock.of("$L", uniform.code())
        : print(expression);
  }

  @Override
  public CodeBlock store(String array, String index, Expression value) {
    return CodeBlock.of("$L$Z.intoArray($L,$W$L)", print(value), array, index);
  }

  @Override
  public CodeBlock lessBits(Expression left, Expression right) {
    return CodeBlock.of("(int) $L.lt($L).toLong()", print(left), argument(right));
  }

  @Override
  public CodeBlock countLess(Expression left, Expression right) {
    return CodeBlock.of("$L.lt($L).trueCount()", print(left), argument(right));
  }

  /** Two of 512 bits hold a wide panel. */
  @Override
  public int vectors(int panel, int chains) {
    return panel / 16;
  }

  /** A processor that has vectors of 512 bits has 32 registers for them, and else perhaps 16. */
  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("LargeTile", "LANES == 16", 16), new Tile("Tile", "", 8));
  }
}
