package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** Where the interface's module does not see the Vector API, the generated class cannot use it. */
final class VectorVisible implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    if (declaration.vectorVisible()) {
      return Stream.empty();
    }
    String module = declaration.moduleName();
    return Stream.of(
        Message.NO_VECTOR.at(
            declaration.place(),
            declaration.type().nested(),
            module.isEmpty() ? "" : " from module '%s'".formatted(module),
            module.isEmpty()
                ? "compile and run with '--add-modules jdk.incubator.vector'"
                : "write 'requires jdk.incubator.vector;' in module-info.java"));
  }
}
