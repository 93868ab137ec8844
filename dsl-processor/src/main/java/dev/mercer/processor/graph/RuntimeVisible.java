package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class extends a class of the runtime. */
final class RuntimeVisible implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    if (declaration.runtimeVisible()) {
      return Stream.empty();
    }
    String module = declaration.moduleName();
    return Stream.of(
        Message.NO_RUNTIME.at(
            declaration.place(),
            declaration.type().nested(),
            module.isEmpty() ? "" : " from module '%s'".formatted(module),
            module.isEmpty()
                ? "add dev.mercer:mercer-runtime to the dependencies"
                : "write 'requires dev.mercer.runtime;' in module-info.java"));
  }
}
