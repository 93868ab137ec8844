package dev.mercer.samples.catalogue;

import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Trainer;
import dev.mercer.samples.catalogue.baseline.ReluNet;
import dev.mercer.samples.catalogue.data.Shelf;
import dev.mercer.samples.catalogue.data.Task;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * What experiments work with: data sets, seeds, and networks trained by the defaults, each of which
 * is trained once. Safe from any thread.
 */
final class Bench {
  private static final int SEEDS = 5;

  /** What a quick run looks at: enough to run everything, too little to learn much from. */
  private static final int QUICK_ROWS = 300;

  private static final int QUICK_EPOCHS = 5;

  private final Shelf shelf;
  private final boolean quick;
  private final Map<String, Task> thinned = new ConcurrentHashMap<>();
  private final Map<Run, Model> networks = new ConcurrentHashMap<>();
  private final Map<Run, ReluNet> relus = new ConcurrentHashMap<>();

  private record Run(Task task, long seed) {}

  /**
   * @param quick whether to look at few rows, for few epochs and one seed only
   */
  Bench(Shelf shelf, boolean quick) {
    this.shelf = shelf;
    this.quick = quick;
  }

  boolean quick() {
    return quick;
  }

  /** Those of the named data sets that are there, in this order; all if none is named. */
  List<Task> tasks(String... names) {
    String[] wanted = names.length == 0 ? shelf.names().toArray(String[]::new) : names;
    return shelf.tasks(wanted).stream().map(this::thinned).toList();
  }

  /** A data set that the project ships. */
  Task task(String name) {
    return tasks(name).getFirst();
  }

  private Task thinned(Task task) {
    return quick ? thinned.computeIfAbsent(task.name(), name -> task.limited(QUICK_ROWS)) : task;
  }

  /** Whether a task has all the rows of its data set, of which peers have learnt. */
  boolean whole(Task task) {
    return !quick && shelf.whole(task.name());
  }

  /** A number, or a smaller one in a quick run. */
  int atMost(int most, int quickly) {
    return quick ? quickly : most;
  }

  /** The seeds of an experiment. */
  long[] seeds() {
    return LongStream.rangeClosed(1, quick ? 1 : SEEDS).toArray();
  }

  /** What each seed gives, in order. Seeds run side by side. */
  <Result> List<Result> overSeeds(LongFunction<Result> run) {
    return LongStream.of(seeds()).parallel().mapToObj(run).toList();
  }

  /** The number that each seed gives. */
  Sample sample(LongToDoubleFunction run) {
    return Sample.of(LongStream.of(seeds()).parallel().mapToDouble(run).toArray());
  }

  /** A trainer with the defaults. */
  Trainer.Builder trainer(long seed) {
    Trainer.Builder trainer = Trainer.builder().seed(seed);
    return quick ? trainer.epochs(QUICK_EPOCHS) : trainer;
  }

  /** The network of a task, trained by the defaults: shared, so it must not be changed. */
  Model trained(Task task, long seed) {
    return networks.computeIfAbsent(new Run(task, seed), run -> fresh(task, task.training(), seed));
  }

  /** Another network of a task, trained by the defaults on other rows. */
  Model fresh(Task task, Dataset rows, long seed) {
    Model net = task.network().apply(seed);
    trainer(seed).build().fit(net, rows);
    return net;
  }

  /** The same of a task that asks for a class. */
  Classifier<?> freshClassifier(Task task, Dataset rows, long seed) {
    return (Classifier<?>) fresh(task, rows, seed);
  }

  /** A ReLU network with as many hidden units as the task's network has prototypes. */
  ReluNet relu(Task task, long seed) {
    return relus.computeIfAbsent(
        new Run(task, seed), run -> ReluNet.trained(task, units(task), ReluNet.RATE, seed));
  }

  /** The number of prototypes of the task's network. */
  static int units(Task task) {
    return task.network().apply(0).parameter("near.prototypes").shape()[0];
  }
}
