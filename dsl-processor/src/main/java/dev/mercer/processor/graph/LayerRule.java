package dev.mercer.processor.graph;

import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A rule on one layer that needs to know nothing of the layers around it. */
@FunctionalInterface
interface LayerRule {
  Stream<Problem> check(LayerMethod layer);
}
