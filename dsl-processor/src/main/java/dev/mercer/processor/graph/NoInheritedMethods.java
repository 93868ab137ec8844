package dev.mercer.processor.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** A network is read in one place: it inherits no layer, and nothing that is none. */
final class NoInheritedMethods implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.methods().stream()
        .filter(method -> method.inheritedFrom().isPresent())
        .collect(
            groupingBy(
                method -> method.inheritedFrom().orElseThrow(),
                LinkedHashMap::new,
                mapping(Method::name, joining(", "))))
        .entrySet()
        .stream()
        .map(
            entry ->
                Message.INHERITED_METHODS.at(
                    declaration.place(),
                    declaration.type().nested(),
                    entry.getKey().nested(),
                    entry.getValue()));
  }
}
