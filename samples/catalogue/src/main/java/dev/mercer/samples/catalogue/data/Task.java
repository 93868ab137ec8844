package dev.mercer.samples.catalogue.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * A data set, parted as its baselines parted it, and the network that is declared for it.
 *
 * @param name what the data set is called
 * @param standardized whether the network standardises the features first
 * @param training the rows to learn from
 * @param test the rows to be judged on
 * @param network makes an untrained network from a seed
 */
public record Task(
    String name,
    boolean standardized,
    Dataset training,
    Dataset test,
    LongFunction<? extends Model> network) {

  /** Whether the answer is a class; else it is a number. */
  public boolean classifies() {
    return training.labelled();
  }

  /** The number of classes. */
  public int classes() {
    return 1 + IntStream.range(0, training.size()).map(training::label).max().orElseThrow();
  }

  /** The same with other training and test rows. */
  public Task with(Dataset otherTraining, Dataset otherTest) {
    return new Task(name, standardized, otherTraining, otherTest, network);
  }

  /** The same with another network. */
  public Task with(LongFunction<? extends Model> otherNetwork) {
    return new Task(name, standardized, training, test, otherNetwork);
  }

  /** All rows, parted anew at random: a fifth is the test. */
  public Task resplit(long seed) {
    Split split = Rows.joined(training, test).split(0.2, seed);
    return with(split.rest(), split.heldOut());
  }

  /** At most so many rows of each part, evenly spread. */
  public Task limited(int most) {
    return with(Rows.thinned(training, most), Rows.thinned(test, most));
  }
}
