package dev.mercer.runtime.train;

/**
 * When to give up.
 *
 * @param patience the epochs to wait for an improvement
 * @param minimumImprovement the least by which a validation loss must be lower to be one
 */
public record EarlyStopping(int patience, double minimumImprovement) {
  @Override
  public String toString() {
    return "patience " + patience + ", minimum improvement " + minimumImprovement;
  }
}
