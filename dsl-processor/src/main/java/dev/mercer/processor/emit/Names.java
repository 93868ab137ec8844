package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names in the public class of a network. Its own members make way for the user's: a layer may
 * be called {@code features}, a parameter {@code evaluator}, a nested type {@code List}, an enum
 * {@code LABELS}.
 */
final class Names {
  private final Graph graph;
  private final String evaluator;
  private final String cells;
  private final String input;
  private final String prediction;
  private final String values;
  private final String targets;
  private final NameAllocator constants = new NameAllocator();

  Names(Graph graph) {
    this.graph = graph;
    NameAllocator members = new NameAllocator();
    variables().forEach(members::newName);
    this.evaluator = members.newName("evaluator");
    this.cells = members.newName("cells");
    this.input = members.newName("input");
    this.prediction = members.newName("prediction");
    this.values = members.newName("values");
    this.targets = members.newName("targets");
    Stream.concat(variables(), types().flatMap(type -> type.simpleNames().stream()))
        .distinct()
        .forEach(constants::newName);
  }

  /** The names of the parameters of the layers' methods, each a layer's or the input's. */
  private Stream<String> variables() {
    return Stream.concat(Stream.of(graph.input().name()), graph.layers().stream().map(Layer::name));
  }

  /** The user's types that stand in the generated class. */
  private Stream<TypeName> types() {
    Stream<TypeName> inputs =
        switch (graph.input()) {
          case NetworkInput.Array array -> Stream.of();
          case NetworkInput.Fields fields ->
              Stream.concat(
                  Stream.of(fields.type()),
                  fields.components().stream()
                      .filter(NetworkInput.Component.EnumComponent.class::isInstance)
                      .map(NetworkInput.Component.EnumComponent.class::cast)
                      .map(NetworkInput.Component.EnumComponent::type));
        };
    Stream<TypeName> outputs =
        switch (graph.output().returns()) {
          case Returns.Vector vector -> Stream.of();
          case Returns.Scalar scalar -> Stream.of();
          case Returns.Label label -> Stream.of(label.type());
          case Returns.Values values -> Stream.of(values.type());
        };
    return Stream.of(Stream.of(graph.type()), inputs, outputs).flatMap(types -> types);
  }

  /** The generated class. */
  ClassName generated() {
    return ClassName.get(graph.type().packageName(), graph.generatedName());
  }

  /** The class that holds the network's specification and passes. */
  ClassName network() {
    return ClassName.get(graph.type().packageName(), graph.generatedName() + "_Network");
  }

  /** A type of the user. */
  ClassName type(TypeName type) {
    return UserTypes.className(type, graph.type(), graph.takenNames());
  }

  /** The field that holds the inside of the model. */
  String evaluator() {
    return evaluator;
  }

  /** The method that says the components of the user's record. */
  String cells() {
    return cells;
  }

  /** The method that makes the user's record of its components. */
  String input() {
    return input;
  }

  /** The method that makes a prediction of a row of logits. */
  String prediction() {
    return prediction;
  }

  /** The method that makes the user's record of a row of outputs. */
  String values() {
    return values;
  }

  /** The method that reads a row of targets out of the user's record. */
  String targets() {
    return targets;
  }

  /** A new constant: {@code petalColor} becomes {@code PETAL_COLOR}. */
  String constant(String name) {
    return constants.newName(
        name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").toUpperCase(Locale.ROOT));
  }
}
