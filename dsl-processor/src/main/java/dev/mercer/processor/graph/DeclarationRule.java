package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** A rule on the interface as a whole. */
@FunctionalInterface
interface DeclarationRule {
  Stream<Problem> check(Declaration declaration);
}
