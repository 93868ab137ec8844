package dev.mercer.processor.graph;

import java.util.List;

/** A layer that has passed every check. */
public sealed interface Layer {

  /** The method's name. */
  String name();

  /** The names of what it reads, in the order of its parameters: layers or the network's input. */
  List<String> sources();

  /** The shape of its output. */
  Shape shape();

  /** What its method returns. */
  default Returns returns() {
    return new Returns.Vector();
  }

  record Standardize(String name, List<String> sources, Shape shape) implements Layer {}

  record Normalize(String name, List<String> sources, Shape shape) implements Layer {}

  record Add(String name, List<String> sources, Shape shape) implements Layer {}

  record Linear(String name, List<String> sources, Shape shape, Returns returns) implements Layer {}

  record NadarayaWatson(String name, List<String> sources, Shape shape, Returns returns)
      implements Layer {}

  /**
   * @param epsilon the declared value, or -1 where the data chooses
   */
  record Yat(
      String name,
      List<String> sources,
      Shape shape,
      double bias,
      double epsilon,
      boolean trainBias,
      boolean trainEpsilon)
      implements Layer {}
}
