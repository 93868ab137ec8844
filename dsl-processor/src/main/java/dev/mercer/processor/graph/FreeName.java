package dev.mercer.processor.graph;

import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.Set;
import java.util.stream.Stream;

/** A layer's method stands in the generated class beside methods that have their own meaning. */
final class FreeName implements LayerRule {
  /** The methods of the generated class, of Model, and of Object. */
  static final Set<String> RESERVED =
      Set.of(
          "create",
          "load",
          "predict",
          "kernels",
          "dataset",
          "row",
          "inputSize",
          "outputSize",
          "outputs",
          "gradients",
          "parameters",
          "parameter",
          "save",
          "copy",
          "backend",
          "toString",
          "equals",
          "hashCode",
          "getClass",
          "clone",
          "finalize",
          "notify",
          "notifyAll",
          "wait");

  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return RESERVED.contains(layer.name())
        ? Stream.of(Message.RESERVED_NAME.at(layer.place(), layer.name()))
        : Stream.empty();
  }
}
