package dev.mercer.processor.step;

import java.util.stream.Stream;

/** What is done with each element of a row. */
public sealed interface Statement {

  /** What is computed. */
  Expression value();

  /** What it is computed from, and what it is stored to. */
  default Stream<Expression> all() {
    return value().all();
  }

  /** Names a value for the statements after it. */
  record Let(String name, Expression value) implements Statement {}

  /** Stores a value in a buffer. */
  record Store(Expression.Element to, Expression value) implements Statement {
    @Override
    public Stream<Expression> all() {
      return Stream.concat(value.all(), Stream.of(to));
    }
  }

  /** Adds to a sum, or to a maximum, over the row: {@code value} is its next value. */
  record Accumulate(String name, Expression value) implements Statement {}

  static Statement let(String name, Expression value) {
    return new Let(name, value);
  }

  static Statement store(Expression.Element to, Expression value) {
    return new Store(to, value);
  }

  static Statement accumulate(String name, Expression value) {
    return new Accumulate(name, value);
  }
}
