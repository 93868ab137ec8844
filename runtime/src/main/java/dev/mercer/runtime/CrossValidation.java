package dev.mercer.runtime;

import dev.mercer.runtime.Folds.Fold;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Judges declarations on rows that they have not learnt, so that one of them is chosen on training
 * rows alone. In each fold a fresh model of each declaration learns the same rows and is judged on
 * the same others.
 *
 * <pre>{@code
 * Comparison comparison =
 *     CrossValidation.of(5, 42).compare(data, trainer, MercerNarrow::create, MercerWide::create);
 * System.out.println(comparison);
 * }</pre>
 *
 * <p>The same data, trainer, declarations and seed give the same bits, whatever the threads of the
 * trainer. Immutable, and safe from any thread.
 */
public final class CrossValidation {
  private final int folds;
  private final long seed;
  private final Folds rule;

  private CrossValidation(int folds, long seed, Folds rule) {
    this.folds = folds;
    this.seed = seed;
    this.rule = rule;
  }

  /**
   * A cross-validation whose folds are drawn at random. Where rows have labels, each class is in
   * each fold in proportion.
   *
   * @param folds how many: 2 or more; usually 5 or 10
   * @param seed what the folds and the models' initial values follow from
   */
  public static CrossValidation of(int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException(
          "The number of folds is %s; expected 2 or more.".formatted(folds));
    }
    return new CrossValidation(folds, seed, new Folds.ByClass());
  }

  /**
   * The same, but the rows of one group are all in one fold: where rows of a person, a device or a
   * text resemble each other, a model must not be judged on others that it has learnt.
   *
   * @param groups the group of each row; at least as many different ones as folds
   */
  public CrossValidation byGroup(List<?> groups) {
    return new CrossValidation(folds, seed, new Folds.ByGroup(List.copyOf(groups)));
  }

  /**
   * The same, but models are judged on rows that come after those that they have learnt, as they
   * will be in service: the rows are cut, in the order of time, into one run more than there are
   * folds, and each fold learns all runs before the one that it is judged on. Rows of the same time
   * are in the same run.
   *
   * @param times the time of each row, in any unit
   */
  public CrossValidation byTime(long... times) {
    return new CrossValidation(folds, seed, new Folds.ByTime(times.clone()));
  }

  /**
   * Trains a model of each declaration in each fold, and compares them.
   *
   * @param data the rows; the rows that the chosen model is judged on at the end are not among them
   * @param trainer trains each model, with its seed
   * @param declarations makes a model of each, from a seed that differs from fold to fold: {@code
   *     MercerIrises::create}
   * @throws IllegalArgumentException if the rows cannot be divided, or the data set is not one for
   *     a declaration
   * @throws ArithmeticException if a training diverges
   * @throws CancellationException if the thread is interrupted; it still is
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public final Comparison compare(
      Dataset data, Trainer trainer, LongFunction<? extends Model>... declarations) {
    Objects.requireNonNull(data, "The data set is null.");
    Objects.requireNonNull(trainer, "The trainer is null.");
    return compare(data, trainer, List.of(declarations));
  }

  private Comparison compare(
      Dataset data, Trainer trainer, List<LongFunction<? extends Model>> declarations) {
    if (declarations.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no declaration to judge; expected at least one, as in MercerIrises::create.");
    }
    List<Fold> divided = rule.of(data, folds, seed);
    CounterRandom seeds = new CounterRandom(seed, "cross-validation models", 0);
    List<List<Evaluation>> evaluations =
        declarations.stream().<List<Evaluation>>map(each -> new ArrayList<>()).toList();
    List<NetworkSpec> specs =
        declarations.stream().map(each -> each.apply(seed).evaluator().spec()).toList();
    for (int fold = 0; fold < folds; fold++) {
      Dataset training = data.rows(divided.get(fold).training());
      Dataset test = data.rows(divided.get(fold).test());
      for (int i = 0; i < declarations.size(); i++) {
        requireNotInterrupted(fold);
        Model model = declarations.get(i).apply(seeds.bits(fold));
        fit(trainer, model, training, fold);
        evaluations.get(i).add(Evaluation.of(model, test));
      }
    }
    return new Comparison(
        "%s folds %s of %s rows, seed %s".formatted(folds, rule, data.size(), seed),
        distinct(specs.stream().map(NetworkSpec::declaration).toArray(String[]::new)),
        Measure.of(specs.getFirst().output(), evaluations, testShare(divided)));
  }

  private void fit(Trainer trainer, Model model, Dataset training, int fold) {
    TrainingReport report = trainer.fit(model, training);
    requireNotInterrupted(fold);
    if (report.stopReason() == StopReason.DIVERGED) {
      throw new ArithmeticException(
          "%s diverged in fold %s of %s, and cannot be compared. %s"
              .formatted(
                  model.evaluator().spec().declaration(),
                  fold + 1,
                  folds,
                  String.join(" ", report.remarks())));
    }
  }

  private void requireNotInterrupted(int fold) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(
          "The cross-validation was interrupted in fold %s of %s.".formatted(fold + 1, folds));
    }
  }

  /** The mean number of rows that a fold is judged on for each that it learns. */
  private static double testShare(List<Fold> folds) {
    return folds.stream()
        .mapToDouble(fold -> (double) fold.test().length / fold.training().length)
        .average()
        .orElseThrow();
  }

  /** One declaration may be compared with itself: then its name has a number. */
  private static List<String> distinct(String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(
            i -> {
              String name = names[i];
              long all = Arrays.stream(names).filter(name::equals).count();
              long before = Arrays.stream(names, 0, i).filter(name::equals).count();
              return all == 1 ? name : name + " " + (before + 1);
            })
        .toList();
  }

  /** As in {@code 5 folds by class, seed 42}. */
  @Override
  public String toString() {
    return "%s folds %s, seed %s".formatted(folds, rule, seed);
  }
}
