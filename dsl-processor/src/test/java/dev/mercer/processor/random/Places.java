package dev.mercer.processor.random;

import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where a mutation may strike: methods that no other has changed, and what they read. */
final class Places {
  /** A parameter of a method. */
  record Reading(Draft.Method method, Draft.Parameter parameter) {}

  private final Draft draft;
  private final Dice dice;

  Places(Draft draft, Dice dice) {
    this.draft = draft;
    this.dice = dice;
  }

  /** A method that is still as it was; from now on it is not. */
  Optional<Draft.Method> method(Predicate<Draft.Method> admissible) {
    return any(draft.methods.stream()
            .filter(method -> !method.spoilt && admissible.test(method))
            .toList())
        .map(this::spoil);
  }

  /** A parameter of a method that is still as it was; from now on it is not. */
  Optional<Reading> reading(Predicate<Reading> admissible) {
    Optional<Reading> reading =
        any(
            draft.methods.stream()
                .filter(method -> !method.spoilt)
                .flatMap(
                    method ->
                        method.parameters.stream().map(parameter -> new Reading(method, parameter)))
                .filter(admissible)
                .toList());
    reading.ifPresent(each -> spoil(each.method));
    return reading;
  }

  private Draft.Method spoil(Draft.Method method) {
    method.spoilt = true;
    return method;
  }

  <T> Optional<T> any(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(dice.pick(list));
  }

  /** Everything that reads the input, in the order of the source; empty if one is spoilt. */
  List<Reading> inputReadings() {
    List<Draft.Method> readers = draft.readers(input().name());
    return readers.stream().anyMatch(method -> method.spoilt)
        ? List.of()
        : readers.stream()
            .map(method -> new Reading(method, parameter(method, input().name())))
            .toList();
  }

  static Draft.Parameter parameter(Draft.Method method, String name) {
    return method.parameters.stream()
        .filter(each -> each.name.equals(name))
        .findFirst()
        .orElseThrow();
  }

  NetworkInput input() {
    return draft.blueprint.graph().input();
  }

  boolean isLayer(Reading reading) {
    return draft.blueprint.layer(reading.parameter.name).isPresent();
  }

  int size(String value) {
    return draft.blueprint.layer(value).map(layer -> layer.shape().floats()).orElse(input().size());
  }

  String fresh() {
    return draft.blueprint.vocabulary().name();
  }

  /** A layer that a mutation adds, over a value that there is. */
  Draft.Method layer(String annotation, String source) {
    Draft.Method method = new Draft.Method("float[]", fresh());
    method.annotations.add(new Draft.Annotation(annotation));
    method.parameters.add(reference(source));
    method.spoilt = true;
    return method;
  }

  /** A parameter that refers to what is stated elsewhere. */
  Draft.Parameter reference(String value) {
    return new Draft.Parameter(
        draft.blueprint.layer(value).isPresent() ? "float[]" : draft.blueprint.inputType(), value);
  }

  /** Adds a method at any place. */
  void add(Draft.Method method) {
    draft.methods.add(dice.between(0, draft.methods.size()), method);
  }

  /** Whether a layer has {@code units} in its annotation. */
  static boolean hasUnits(Draft.Method method) {
    return method.is("Yat") || isReadout(method);
  }

  static boolean isReadout(Draft.Method method) {
    return method.is("Linear") || method.is("NadarayaWatson");
  }

  Draft.Method output() {
    Layer output = draft.blueprint.graph().output();
    return draft.method(output.name()).orElseThrow();
  }
}
