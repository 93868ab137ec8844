package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the parameters of a declaration say of the network's input.
 *
 * @param statements the parameters that state an input, in the order of the source: those with
 *     {@code @Input}, and records
 * @param mentions every parameter that names an input that is stated
 * @param unclear names that are no layer's, of parameters that are wrong: nothing is said of them
 */
record Inputs(List<Parameter> statements, List<Parameter> mentions, Set<String> unclear) {

  static Inputs of(Declaration declaration) {
    List<Parameter> outside = new ArrayList<>();
    Set<String> unclear = new HashSet<>();
    for (Method method : declaration.methods()) {
      for (Parameter parameter : method.parameters()) {
        if (declaration.method(parameter.name()).isPresent()) {
          continue;
        }
        if (method.resolved()
            && !method.isVariable(parameter)
            && (isStatement(parameter) || isReference(parameter))) {
          outside.add(parameter);
        } else {
          unclear.add(parameter.name());
        }
      }
    }
    List<Parameter> statements = outside.stream().filter(Inputs::isStatement).toList();
    Set<String> names = new HashSet<>();
    statements.forEach(statement -> names.add(statement.name()));
    return new Inputs(
        statements,
        outside.stream().filter(parameter -> names.contains(parameter.name())).toList(),
        unclear);
  }

  private static boolean isStatement(Parameter parameter) {
    return parameter.type().isArrayOf("float")
        ? parameter.input().isPresent()
        : parameter.input().isEmpty() && isRecord(parameter.type());
  }

  private static boolean isReference(Parameter parameter) {
    return parameter.type().isArrayOf("float") && parameter.input().isEmpty();
  }

  /** Whether a parameter of the type can be the input: a record without type arguments. */
  static boolean isRecord(SourceType type) {
    return type instanceof SourceType.Declared declared
        && declared.arguments().isEmpty()
        && declared.definition() instanceof RecordDefinition;
  }

  /** The first statement of an input. */
  Optional<Parameter> statement(String name) {
    return statements.stream().filter(statement -> statement.name().equals(name)).findFirst();
  }

  /** Whether a parameter of this name reads the input, for all that is known. */
  boolean mayBe(String name) {
    return statement(name).isPresent() || unclear.contains(name);
  }

  /** Whether nothing in the declaration could be the input. */
  boolean none() {
    return statements.isEmpty() && unclear.isEmpty();
  }
}
