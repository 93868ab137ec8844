package dev.mercer.benchmarks;

import java.util.List;

/** One row of work in the table, measured in several JVMs of its own. */
interface Measurement {
  /** What is measured, as in {@code forward, 128 x 784 -> 256}. */
  String work();

  /** How many JVMs measure it. */
  default int forks() {
    return 5;
  }

  /** What their command lines have besides. */
  default List<String> jvmArguments() {
    return List.of();
  }

  /** Measures, in one fork: the same figures in every fork. */
  List<Figure> measure() throws Exception;

  /** What the forks say together. */
  default List<Summary> summarize(List<List<Figure>> forks) {
    return Summary.ofEach(forks);
  }
}
