package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter names a layer or the input. Where nothing could be the input, one of the unknown
 * names is taken for it: the first that is no slip of a layer's name. Silent where the interface
 * extends a type that is not known, for the name may come from there.
 */
final class KnownNames implements WiringRule {
  /** An unknown name, where it stands. */
  private record Unknown(LayerMethod reader, Parameter parameter) {
    String name() {
      return parameter.name();
    }
  }

  @Override
  public Stream<Problem> check(Wiring wiring) {
    if (!wiring.declaration().supertypesResolved()) {
      return Stream.empty();
    }
    List<Unknown> unknown =
        wiring.layers().stream()
            .flatMap(
                layer ->
                    layer.method().parameters().stream()
                        .filter(parameter -> !isKnown(wiring, parameter))
                        .map(parameter -> new Unknown(layer, parameter)))
            .toList();
    if (!wiring.inputs().none()) {
      return unknown.stream().map(each -> unknownName(wiring, each, Optional.empty()));
    }
    Optional<Unknown> input =
        unknown.stream()
            .filter(each -> !isSlip(wiring, each))
            .findFirst()
            .or(() -> unknown.stream().findFirst());
    Optional<String> inputName = input.map(Unknown::name);
    return Stream.concat(
        input.stream()
            .map(
                each ->
                    Message.NO_INPUT.at(
                        each.parameter().place(), each.reader().name(), each.name())),
        unknown.stream()
            .filter(each -> !inputName.equals(Optional.of(each.name())))
            .map(each -> unknownName(wiring, each, inputName)));
  }

  private static boolean isKnown(Wiring wiring, Parameter parameter) {
    return wiring.declaration().method(parameter.name()).isPresent()
        || wiring.inputs().mayBe(parameter.name());
  }

  private static boolean isSlip(Wiring wiring, Unknown unknown) {
    return candidates(wiring, unknown).stream()
        .anyMatch(candidate -> NearestName.isSlip(unknown.name(), candidate));
  }

  private static Problem unknownName(Wiring wiring, Unknown unknown, Optional<String> input) {
    List<String> candidates = new ArrayList<>(candidates(wiring, unknown));
    input.ifPresent(candidates::add);
    return Message.UNKNOWN_NAME.at(
        unknown.parameter().place(),
        unknown.reader().name(),
        unknown.name(),
        NearestName.to(unknown.name(), candidates).orElseThrow());
  }

  /** All that the reader could mean: other layers, and the input. */
  private static List<String> candidates(Wiring wiring, Unknown unknown) {
    return Stream.concat(
            wiring.declaration().methods().stream()
                .map(Method::name)
                .filter(name -> !name.equals(unknown.reader().name())),
            Stream.concat(
                wiring.inputs().statements().stream().map(Parameter::name),
                wiring.inputs().unclear().stream().sorted()))
        .distinct()
        .toList();
  }
}
