package dev.mercer.runtime;

/** What an {@link Evaluation} finds: of a classifier, or of a regression. */
sealed interface Scores permits Classification, Regression {

  /** The number of rows judged. */
  int size();
}
