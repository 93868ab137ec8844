package dev.mercer.processor.step;

import static java.util.stream.Stream.concat;

import java.util.List;
import java.util.stream.Stream;

/** A float that is computed from a row, element by element or once. */
public sealed interface Expression {

  /** What it is computed from directly. */
  default List<Expression> parts() {
    return List.of();
  }

  /** It, and all that it is computed from. */
  default Stream<Expression> all() {
    return concat(Stream.of(this), parts().stream().flatMap(Expression::all));
  }

  /** The array that it reads itself, if it reads one. */
  default Stream<Array> reads() {
    return Stream.empty();
  }

  /** An element of the row of a buffer, which is called {@code name} in generated code. */
  record Element(String name, Buffer buffer) implements Expression {
    @Override
    public Stream<Array> reads() {
      return Stream.of(buffer.start().array());
    }
  }

  /** An element of a vector that is the same for all rows. */
  record Entry(Address start) implements Expression {
    @Override
    public Stream<Array> reads() {
      return Stream.of(start.array());
    }
  }

  /** A float that is the same for all rows. */
  record Constant(Address place) implements Expression {
    @Override
    public Stream<Array> reads() {
      return Stream.of(place.array());
    }
  }

  /** A float that is kept for each row. */
  record Kept(Address start) implements Expression {
    @Override
    public Stream<Array> reads() {
      return Stream.of(start.array());
    }
  }

  /** What {@link Statement.Let} or a sum has named. */
  record Local(String name) implements Expression {}

  /** What {@link RowStep.Declare} has named: one float for the whole row. */
  record Scalar(String name) implements Expression {}

  record Literal(String code) implements Expression {}

  /** What the map before has summed or maximised: its {@code index}-th. */
  record Reduced(int index, Reduction reduction) implements Expression {
    @Override
    public Stream<Array> reads() {
      return Stream.of(Array.WORK);
    }
  }

  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(left, right);
    }
  }

  /** {@code a * b + c}, rounded once. */
  record Fma(Expression a, Expression b, Expression c) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(a, b, c);
    }
  }

  /** A function of one float. */
  record Call(Function function, Expression of) implements Expression {
    @Override
    public List<Expression> parts() {
      return List.of(of);
    }
  }

  /** A function of one float; only the first is one of lanes too. */
  enum Function {
    ABSOLUTE,
    /** The power of two that brings a float near 1. */
    POWER_NEAR,
    ROOT
  }

  /** How 16 partial results become one. */
  enum Reduction {
    SUM,
    MAXIMUM
  }

  /** An operator, and whether its operands may be swapped without changing a bit. */
  enum Operator {
    ADD("+", "add", true),
    SUBTRACT("-", "sub", false),
    MULTIPLY("*", "mul", true),
    DIVIDE("/", "div", false),
    MAXIMUM("", "max", true);

    public final String symbol;
    public final String method;
    public final boolean commutes;

    Operator(String symbol, String method, boolean commutes) {
      this.symbol = symbol;
      this.method = method;
      this.commutes = commutes;
    }
  }

  static Expression local(String name) {
    return new Local(name);
  }

  static Expression scalar(String name) {
    return new Scalar(name);
  }

  static Expression literal(String code) {
    return new Literal(code);
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

  static Expression call(Function function, Expression of) {
    return new Call(function, of);
  }

  /** What the map before has summed: its {@code index}-th sum. */
  static Expression sum(int index) {
    return new Reduced(index, Reduction.SUM);
  }
}
