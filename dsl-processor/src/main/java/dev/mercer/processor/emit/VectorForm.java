package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.emit.LaneCode.Absolute;
import dev.mercer.processor.emit.LaneCode.Binary;
import dev.mercer.processor.emit.LaneCode.Fma;
import dev.mercer.processor.emit.LaneCode.Load;
import dev.mercer.processor.emit.LaneCode.Uniform;
import dev.mercer.processor.plan.Tiling.Lanes;

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
  public Lanes lanes() {
    return Lanes.VECTOR;
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
  public CodeBlock print(LaneCode expression) {
    return switch (expression) {
      case LaneCode.Lanes it -> CodeBlock.of("$L", it.name());
      case Load it ->
          CodeBlock.of("$T.fromArray(SPECIES, $L,$W$L)", FLOAT_VECTOR, it.array(), it.index());
      case Uniform it ->
          it.isZero()
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
    LaneCode left = swap ? it.right() : it.left();
    LaneCode right = swap ? it.left() : it.right();
    return CodeBlock.of("$L$Z.$L($L)", print(left), it.operator().method, argument(right));
  }

  private CodeBlock argument(LaneCode expression) {
    return expression instanceof Uniform uniform
        ? CodeBlock.of("$L", uniform.code())
        : print(expression);
  }

  @Override
  public CodeBlock store(String array, String index, LaneCode value) {
    return CodeBlock.of("$L$Z.intoArray($L,$W$L)", print(value), array, index);
  }

  @Override
  public CodeBlock lessBits(LaneCode left, LaneCode right) {
    return CodeBlock.of("(int) $L.lt($L).toLong()", print(left), argument(right));
  }

  @Override
  public CodeBlock countLess(LaneCode left, LaneCode right) {
    return CodeBlock.of("$L.lt($L).trueCount()", print(left), argument(right));
  }
}
