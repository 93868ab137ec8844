package dev.mercer.processor.emit;

/** A value computed in each lane by itself. */
sealed interface Expression {

  /** A local variable that holds lanes. */
  record Lanes(String name) implements Expression {}

  /** Consecutive elements of an array, one for each lane. */
  record Load(String array, String index) implements Expression {}

  /** The same float in every lane: a local variable, an array element or a literal. */
  record Uniform(String code) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  /** {@code a * b + c}, rounded once. */
  record Fma(Expression a, Expression b, Expression c) implements Expression {}

  record Absolute(Expression of) implements Expression {}

  /** An operator, and whether its operands may be swapped without changing a bit. */
  enum Operator {
    ADD("+", "add", true),
    SUBTRACT("-", "sub", false),
    MULTIPLY("*", "mul", true),
    DIVIDE("/", "div", false),
    MAXIMUM("", "max", true);

    final String symbol;
    final String method;
    final boolean commutes;

    Operator(String symbol, String method, boolean commutes) {
      this.symbol = symbol;
      this.method = method;
      this.commutes = commutes;
    }
  }

  static Expression lanes(String name) {
    return new Lanes(name);
  }

  static Expression load(String array, String index) {
    return new Load(array, index);
  }

  static Expression uniform(String code) {
    return new Uniform(code);
  }

  static Expression add(Expression left, Expression right) {
    return new Binary(Operator.ADD, left, right);
  }

  static Expression subtract(Expression left, Expression right) {
    return new Binary(Operator.SUBTRACT, left, right);
  }

  static Expression multiply(Expression left, Expression right) {
    return new Binary(Operator.MULTIPLY, left, right);
  }

  static Expression divide(Expression left, Expression right) {
    return new Binary(Operator.DIVIDE, left, right);
  }

  static Expression maximum(Expression left, Expression right) {
    return new Binary(Operator.MAXIMUM, left, right);
  }

  static Expression fma(Expression a, Expression b, Expression c) {
    return new Fma(a, b, c);
  }

  static Expression absolute(Expression of) {
    return new Absolute(of);
  }
}
