package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A rule that tells whether a method is a layer at all. */
@FunctionalInterface
interface MethodRule {
  Stream<Problem> check(Method method);
}
