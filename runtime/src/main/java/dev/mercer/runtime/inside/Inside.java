package dev.mercer.runtime.inside;

import dev.mercer.runtime.network.Evaluator;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way from a model to its evaluator. */
public final class Inside {
  private static volatile @Nullable Function<Object, Evaluator> way;

  private Inside() {}

  /** Called once, by the class of models when it is initialised: before there is any model. */
  public static void open(Function<Object, Evaluator> way) {
    Inside.way = way;
  }

  /**
   * The evaluator of a model.
   *
   * @param model a {@code dev.mercer.runtime.Model}, a class that this package cannot name
   */
  public static Evaluator of(Object model) {
    return Objects.requireNonNull(way, "No model has been made yet.").apply(model);
  }
}
