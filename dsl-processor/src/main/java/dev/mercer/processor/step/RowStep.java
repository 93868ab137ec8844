package dev.mercer.processor.step;

import dev.mercer.processor.step.Expression.Element;
import java.util.List;
import java.util.stream.Stream;

/** One operation on one row. */
public sealed interface RowStep {

  /** What it reads and writes where it stands: not what its own methods do, if it has any. */
  Stream<Expression> all();

  /** The arrays that it and its methods read and write. */
  default Stream<Array> arrays() {
    return all().flatMap(Expression::reads);
  }

  /** Names a float for the steps after it. */
  record Declare(String name, Expression value) implements RowStep {
    @Override
    public Stream<Expression> all() {
      return value.all();
    }
  }

  /** Keeps a float for each row. */
  record Keep(Address start, Expression value) implements RowStep {
    @Override
    public Stream<Expression> all() {
      return Stream.concat(value.all(), Stream.of(new Expression.Kept(start)));
    }
  }

  /**
   * Takes the elements of a row one by one. What it accumulates has 16 partial results, element
   * {@code i} in result {@code i mod 16}, and can be read as {@link Expression.Reduced} afterwards.
   *
   * @param length the elements, padding included
   */
  record Map(int length, List<Statement> statements) implements RowStep {
    @Override
    public Stream<Expression> all() {
      return statements.stream().flatMap(Statement::all);
    }

    /** The names of what it accumulates. */
    public List<String> sums() {
      return statements.stream()
          .filter(Statement.Accumulate.class::isInstance)
          .map(each -> ((Statement.Accumulate) each).name())
          .toList();
    }
  }

  /** Sets the elements of a row to one value. */
  record Fill(Element to, float value) implements RowStep {
    @Override
    public Stream<Expression> all() {
      return Stream.of(to);
    }
  }

  /**
   * One of two, one of which may be empty.
   *
   * @param condition what is compared
   */
  record Choice(Condition condition, List<RowStep> then, List<RowStep> otherwise)
      implements RowStep {
    @Override
    public Stream<Expression> all() {
      return Stream.of(
              condition.left().all(),
              then.stream().flatMap(RowStep::all),
              otherwise.stream().flatMap(RowStep::all))
          .flatMap(expressions -> expressions);
    }
  }

  /** A comparison with a constant. */
  record Condition(Expression left, Comparison comparison) {}

  /** The comparisons that there are. */
  enum Comparison {
    IS_ZERO,
    /** Whether a total is zero or subnormal: it has no digits to divide by. */
    IS_LOST
  }

  /**
   * Takes all units of a row by an expansion of their distance, marks those that are near, for
   * which the expansion has lost its digits, and takes them again with the distance computed
   * directly.
   *
   * @param role a part of the names of its methods
   * @param comment what is computed, for people
   * @param constants what the statements name as scalars
   * @param x what the distance is from
   * @param matrix what the distance is to
   * @param expansion computes the locals {@code dot} and {@code distance}
   * @param limit a unit of which the distance is below it is near
   * @param statements what follows from {@code dot} and {@code distance}
   */
  record Near(
      String role,
      String comment,
      NearBits bits,
      List<Declare> constants,
      Buffer x,
      Matrix matrix,
      List<Statement> expansion,
      Expression limit,
      List<Statement> statements)
      implements RowStep {
    /** What the method that takes near units again reads and writes. */
    public Stream<Expression> again() {
      return Stream.concat(
          constants.stream().flatMap(RowStep::all), statements.stream().flatMap(Statement::all));
    }

    /** What the method of a row reads and writes. */
    public Stream<Expression> inside() {
      return Stream.of(again(), expansion.stream().flatMap(Statement::all), limit.all())
          .flatMap(expressions -> expressions);
    }

    @Override
    public Stream<Expression> all() {
      return Stream.empty();
    }

    @Override
    public Stream<Array> arrays() {
      return Stream.concat(
          inside().flatMap(Expression::reads),
          Stream.of(Array.NEAR, Array.WORK, matrix.start().array()));
    }
  }

  /**
   * Changes what other steps have computed for the near units of a row, in a method of its own:
   * rows with near units are few.
   *
   * @param constants what the statements name as scalars
   * @param cleared the panels of this that have a near unit are set to 0 first
   * @param statements for each near unit
   * @param after for the whole row
   */
  record NearUnits(
      String role,
      String comment,
      NearBits bits,
      List<Declare> constants,
      Element cleared,
      List<Statement> statements,
      List<RowStep> after)
      implements RowStep {
    /** What its own method reads and writes. */
    public Stream<Expression> inside() {
      return Stream.of(
              constants.stream().flatMap(RowStep::all),
              statements.stream().flatMap(Statement::all),
              Stream.of(cleared),
              after.stream().flatMap(RowStep::all))
          .flatMap(expressions -> expressions);
    }

    @Override
    public Stream<Expression> all() {
      return Stream.empty();
    }

    @Override
    public Stream<Array> arrays() {
      return Stream.concat(inside().flatMap(Expression::reads), Stream.of(Array.NEAR));
    }
  }

  /**
   * {@code dx += 2 Q (x - w)} for the near units of a row, the difference first.
   *
   * @param close -Q of the near units
   * @param transposed the units in the layout that carries gradients back
   */
  record NearSource(
      String role,
      String comment,
      NearBits bits,
      Element x,
      Element dx,
      Element close,
      Matrix transposed)
      implements RowStep {
    @Override
    public Stream<Expression> all() {
      return Stream.empty();
    }

    @Override
    public Stream<Array> arrays() {
      return Stream.of(transposed.start().array(), Array.WORK, Array.NEAR);
    }
  }
}
