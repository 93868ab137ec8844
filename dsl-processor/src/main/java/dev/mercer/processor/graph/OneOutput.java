package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.kind.Kinds;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing reads the output, and everything else is read. Where several are not, the output is the
 * one that returns more than a {@code float[]}, or else the last. Silent where a method is no layer
 * or reads too little, for then what it was to read is not known.
 */
final class OneOutput implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    List<Method> methods = wiring.declaration().methods();
    if (!methods.stream().allMatch(OneOutput::isClear) || isCyclic(methods)) {
      return Stream.empty();
    }
    Set<String> read =
        methods.stream()
            .flatMap(method -> method.parameters().stream())
            .map(Parameter::name)
            .collect(Collectors.toSet());
    List<Method> unread = methods.stream().filter(method -> !read.contains(method.name())).toList();
    if (unread.size() < 2) {
      return Stream.empty();
    }
    Method output =
        unread.stream()
            .filter(method -> !method.returns().isArrayOf("float"))
            .findFirst()
            .orElse(unread.getLast());
    String names = unread.stream().map(Method::name).collect(Collectors.joining(", "));
    return unread.stream()
        .filter(method -> !method.equals(output) && wiring.layer(method.name()).isPresent())
        .map(
            method ->
                Message.NOTHING_READS.at(method.place(), method.name(), output.name(), names));
  }

  /**
   * A cycle is not told where a layer in it is wrong by itself; what it was to read is not known.
   */
  private static boolean isCyclic(List<Method> methods) {
    List<Method> rest = methods;
    int before;
    do {
      before = rest.size();
      List<Method> open = rest;
      rest = open.stream().filter(method -> open.stream().anyMatch(reads(method))).toList();
    } while (rest.size() < before);
    return !rest.isEmpty();
  }

  private static Predicate<Method> reads(Method reader) {
    return source ->
        reader.parameters().stream().anyMatch(parameter -> parameter.name().equals(source.name()));
  }

  private static boolean isClear(Method method) {
    return method.kind() == Method.Kind.ABSTRACT
        && method.inheritedFrom().isEmpty()
        && method.resolved()
        && method.annotations().size() == 1
        && method.parameters().size() >= Kinds.of(method.annotations().getFirst()).sources();
  }
}
