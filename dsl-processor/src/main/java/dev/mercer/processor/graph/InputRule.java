package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A rule on a parameter that states the network's input. */
@FunctionalInterface
interface InputRule {
  Stream<Problem> check(Declaration declaration, Parameter statement);
}
