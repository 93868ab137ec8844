package dev.mercer.processor.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One operation of a pass, forward or backward, with every place a number. */
public sealed interface Step
    permits Contraction,
        Step.Rows,
        Step.RowSum,
        Step.Positive,
        Step.SquaredNorms,
        Step.Repack,
        Step.OuterProduct,
        Step.ColumnSum,
        Step.BlockSum,
        Step.NearGradient {

  /** The arrays that it reads or writes. */
  Stream<Array> arrays();

  /** The rows of a sample. */
  default int rowsPerSample() {
    return 1;
  }

  /** Takes row after row. */
  record Rows(int rowsPerSample, List<RowStep> steps) implements Step {
    @Override
    public Stream<Array> arrays() {
      return steps.stream().flatMap(RowStep::arrays);
    }
  }

  /**
   * Sums over each row, several rows at a time: a sum over one row waits for itself.
   *
   * @param statements what is done with each element; the last accumulates
   * @param to where the sums are kept
   */
  record RowSum(
      String role, String comment, Expression.Element x, List<Statement> statements, Address to)
      implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.concat(
          statements.stream().flatMap(Statement::all).flatMap(Expression::reads),
          Stream.of(to.array()));
    }

    @Override
    public int rowsPerSample() {
      return x.buffer().rows();
    }
  }

  /**
   * Derives a positive value from a parameter: its softplus and the slope of that, or the value
   * itself where it is fixed.
   *
   * @param slope where the slope goes; empty where the value is fixed
   * @param count the elements, padding included
   */
  record Positive(Address parameter, Address value, Optional<Address> slope, int count)
      implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.of(parameter.array(), value.array());
    }
  }

  /** The squared norm of each unit of a matrix: infinite in the padding. */
  record SquaredNorms(String role, Matrix matrix, Address to) implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.of(matrix.start().array(), to.array());
    }
  }

  /** Packs the transposed matrix. */
  record Repack(Matrix from, Matrix to) implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.of(from.start().array(), to.start().array());
    }
  }

  /**
   * The gradient of a matrix: {@code gradient += t' x}, summed over the rows of a block, a panel a
   * task. It has the layout of the matrix.
   *
   * @param x what the matrix was multiplied with
   * @param t the gradient by what came out
   * @param matrix the matrix, among the trainable parameters
   * @param factors where the factors of each panel start, {@link ColumnSum#STRIDE} floats apart, by
   *     which the units of the matrix itself are multiplied and added; empty for none
   */
  record OuterProduct(Buffer x, Buffer t, Matrix matrix, Optional<Address> factors)
      implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.concat(
          Stream.of(Array.WORK, Array.GRADIENT),
          factors.isPresent() ? Stream.of(matrix.start().array()) : Stream.empty());
    }

    @Override
    public int rowsPerSample() {
      return x.rows();
    }
  }

  /**
   * Sums a value of each unit over the rows of a block, a panel a task.
   *
   * @param next the next value of the local {@code sum}
   * @param to where the results of all units start; in {@code work}, those of a panel start {@link
   *     #STRIDE} floats behind those of the panel before
   * @param result what is stored, from {@code sum}
   */
  record ColumnSum(int units, Expression next, Address to, Expression result) implements Step {
    /** Panels are tasks, and no two tasks write to the same cache line. */
    public static final int STRIDE = 64;

    @Override
    public Stream<Array> arrays() {
      return Stream.of(
              next.all().flatMap(Expression::reads),
              result.all().flatMap(Expression::reads),
              Stream.of(to.array()))
          .flatMap(arrays -> arrays);
    }
  }

  /**
   * Sums what is kept for each row over the rows of a block, into the gradient of a scalar.
   *
   * @param name the sum
   * @param negative whether it is subtracted
   * @param slope what the sum is multiplied with
   */
  record BlockSum(String name, Address of, boolean negative, Address slope, Address gradient)
      implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.of(of.array(), slope.array(), gradient.array());
    }
  }

  /**
   * {@code dW -= 2 Q (x - w)} for the near pairs of a panel of units, the difference first.
   *
   * @param close -Q of the near units
   */
  record NearGradient(
      String role, String comment, NearBits bits, Buffer x, Buffer close, Matrix matrix)
      implements Step {
    @Override
    public Stream<Array> arrays() {
      return Stream.of(matrix.start().array(), Array.WORK, Array.NEAR, Array.GRADIENT);
    }

    @Override
    public int rowsPerSample() {
      return x.rows();
    }
  }
}
