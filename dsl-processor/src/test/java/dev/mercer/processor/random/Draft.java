package dev.mercer.processor.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A declaration as source that can still be changed: one spelling of a blueprint. */
final class Draft {
  /** An annotation with what is written in it. */
  static final class Annotation {
    final String name;
    final Map<String, String> values = new LinkedHashMap<>();

    Annotation(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return "@dev.mercer."
          + name
          + values.entrySet().stream()
              .map(entry -> entry.getKey() + " = " + entry.getValue())
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** A parameter; {@code input} is what stands in its {@code @Input}, or empty. */
  static final class Parameter {
    String input = "";
    String type;
    String name;

    Parameter(String type, String name) {
      this.type = type;
      this.name = name;
    }

    @Override
    public String toString() {
      return (input.isEmpty() ? "" : "@dev.mercer.Input(" + input + ") ") + type + " " + name;
    }
  }

  /** A method, {@code spoilt} once a mutation has changed it: no other then does. */
  static final class Method {
    final List<Annotation> annotations = new ArrayList<>();
    String modifiers = "";
    String typeParameters = "";
    String returns;
    String name;
    final List<Parameter> parameters = new ArrayList<>();
    String body = ";";
    boolean spoilt;

    Method(String returns, String name) {
      this.returns = returns;
      this.name = name;
    }

    boolean reads(String value) {
      return parameters.stream().anyMatch(parameter -> parameter.name.equals(value));
    }

    boolean is(String annotation) {
      return annotations.size() == 1 && annotations.getFirst().name.equals(annotation);
    }

    @Override
    public String toString() {
      return annotations.stream().map(each -> each + " ").collect(Collectors.joining())
          + modifiers
          + typeParameters
          + returns
          + " "
          + name
          + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"))
          + body;
    }
  }

  final Blueprint blueprint;
  final List<Method> methods = new ArrayList<>();

  /** Whatever else stands in the interface. */
  final List<String> members = new ArrayList<>();

  /** Other files of the declaration's package, by the name of their type. */
  final Map<String, String> files = new LinkedHashMap<>();

  /** The heads of the types around the declaration, from the outermost inwards. */
  final List<String> around = new ArrayList<>();

  String modifiers = "";
  String keyword = "interface";
  String typeParameters = "";
  String heritage = "";

  /** Whether another class uses the generated one. */
  boolean used = true;

  /** Whether that class relies on what {@code predict} returns. */
  boolean typedUse = true;

  Draft(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  Optional<Method> method(String name) {
    return methods.stream().filter(method -> method.name.equals(name)).findFirst();
  }

  List<Method> readers(String value) {
    return methods.stream().filter(method -> method.reads(value)).toList();
  }

  /** A type of the declaration's package as anything names it. */
  String inPackage(String type) {
    String packageName = blueprint.graph().type().packageName();
    return packageName.isEmpty() ? type : packageName + "." + type;
  }

  String name() {
    return blueprint.graph().type().simpleNames().getLast();
  }

  /** The declaration with all around it. */
  @Override
  public String toString() {
    String packageName = blueprint.graph().type().packageName();
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n\n");
    }
    around.forEach(head -> text.append(head).append("\n"));
    types(text, UserType.Place.AROUND);
    text.append(
        "@dev.mercer.Network\n%s%s %s%s%s {\n"
            .formatted(modifiers, keyword, name(), typeParameters, heritage));
    members.forEach(member -> text.append(member).append('\n'));
    methods.forEach(method -> text.append(method).append('\n'));
    types(text, UserType.Place.MEMBER);
    text.append("}\n");
    return text.append("}\n".repeat(around.size())).toString();
  }

  private void types(StringBuilder text, UserType.Place place) {
    blueprint.types().stream().filter(type -> type.place == place).forEach(text::append);
  }
}
