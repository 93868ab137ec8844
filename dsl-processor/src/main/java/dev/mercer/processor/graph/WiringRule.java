package dev.mercer.processor.graph;

import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A rule on layers and what they read. */
@FunctionalInterface
interface WiringRule {
  Stream<Problem> check(Wiring wiring);
}
