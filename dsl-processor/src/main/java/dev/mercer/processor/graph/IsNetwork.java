package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/**
 * What has layers is annotated {@code @Network}. Only the first layer tells of it, and where there
 * is none that the compiler understands, the compiler has told what is wrong.
 */
final class IsNetwork implements DeclarationRule {
  @Override
  public Stream<Problem> check(Declaration declaration) {
    return declaration.isNetwork()
        ? Stream.empty()
        : Stream.concat(layers(declaration), inputs(declaration)).limit(1);
  }

  private static Stream<Problem> layers(Declaration declaration) {
    return declaration.methods().stream()
        .flatMap(
            method ->
                method.annotations().stream()
                    .map(
                        layer ->
                            problem(declaration, layer.place(), method.name(), layer.spelling())));
  }

  private static Stream<Problem> inputs(Declaration declaration) {
    return declaration.methods().stream()
        .flatMap(method -> method.parameters().stream())
        .flatMap(
            parameter ->
                parameter.input().stream()
                    .map(input -> problem(declaration, input.place(), parameter.name(), "@Input")));
  }

  private static Problem problem(Declaration declaration, Place place, String name, String what) {
    String type = declaration.type().nested();
    return Message.NO_NETWORK.at(
        place,
        name,
        what,
        type,
        declaration.kind(),
        declaration.kind() == Declaration.Kind.INTERFACE
            ? "write @Network above 'interface %s'".formatted(type)
            : "declare the layer in an interface that is annotated @Network");
  }
}
