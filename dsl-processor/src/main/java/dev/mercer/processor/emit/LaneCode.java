package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.step.Expression.Operator;

/** A value computed in each lane by itself, with its places as code. */
sealed interface LaneCode {

  /** A local variable that holds lanes. */
  record Lanes(String name) implements LaneCode {}

  /** Consecutive elements of an array, one for each lane. */
  record Load(String array, String index) implements LaneCode {}

  /** The same float in every lane: a local variable, an array element or a literal. */
  record Uniform(CodeBlock code) implements LaneCode {
    boolean isZero() {
      return code.toString().equals("0f");
    }
  }

  record Binary(Operator operator, LaneCode left, LaneCode right) implements LaneCode {}

  /** {@code a * b + c}, rounded once. */
  record Fma(LaneCode a, LaneCode b, LaneCode c) implements LaneCode {}

  record Absolute(LaneCode of) implements LaneCode {}

  static LaneCode lanes(String name) {
    return new Lanes(name);
  }

  static LaneCode load(String array, String index) {
    return new Load(array, index);
  }

  static LaneCode uniform(String code) {
    return new Uniform(CodeBlock.of("$L", code));
  }

  static LaneCode add(LaneCode left, LaneCode right) {
    return new Binary(Operator.ADD, left, right);
  }

  static LaneCode subtract(LaneCode left, LaneCode right) {
    return new Binary(Operator.SUBTRACT, left, right);
  }

  static LaneCode multiply(LaneCode left, LaneCode right) {
    return new Binary(Operator.MULTIPLY, left, right);
  }

  static LaneCode fma(LaneCode a, LaneCode b, LaneCode c) {
    return new Fma(a, b, c);
  }

  static LaneCode absolute(LaneCode of) {
    return new Absolute(of);
  }
}
