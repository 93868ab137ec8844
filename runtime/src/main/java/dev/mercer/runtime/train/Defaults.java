package dev.mercer.runtime.train;

import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Schedule;

/**
 * Every default of training. They were chosen on validation parts of the training rows of twelve
 * tables of 120 to 4435 rows, classes and values, by networks of 128 prototypes.
 */
public final class Defaults {
  public static final Optimizer OPTIMIZER = Optimizer.adam(0.03f);
  public static final Schedule SCHEDULE = Schedule.cosine();
  public static final int EPOCHS = 60;
  public static final int BATCH_SIZE = 32;
  public static final long SEED = 42;

  /**
   * A step of a small network takes microseconds, less than it costs to wake a second thread and
   * wait for it.
   */
  public static final int THREADS = 1;

  /**
   * Epsilon as a part of the median squared distance between rows. From a tenth to half, tables of
   * narrow clusters lose up to a point and a half of accuracy, and smooth ones gain up to six
   * points or a twentieth of the error.
   */
  static final double EPSILON_PART = 0.5;

  /** Below it a trained epsilon is as good as frozen: the slope of softplus is epsilon itself. */
  static final double SMALLEST_EPSILON = 1e-3;

  /** The steps of Lloyd's algorithm after k-means++. */
  static final int LLOYD_STEPS = 5;

  /**
   * The deviation of the noise that tells seeds apart where there are fewer distinct rows than
   * prototypes, as a part of a coordinate's own deviation.
   */
  static final double JITTER = 0.1;

  private Defaults() {}
}
