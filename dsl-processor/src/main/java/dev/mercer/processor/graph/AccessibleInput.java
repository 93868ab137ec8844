package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Definition.EnumDefinition;
import dev.mercer.processor.declaration.Definition.RecordDefinition;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.declaration.SourceType.Declared;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** The generated class names the input's record, and the enums in it. */
final class AccessibleInput implements InputRule {
  @Override
  public Stream<Problem> check(Declaration declaration, Parameter statement) {
    if (declaration.isPrivate()
        || !(statement.type() instanceof Declared declared
            && declared.definition() instanceof RecordDefinition definition)) {
      return Stream.empty();
    }
    return declared.visible()
        ? definition.components().stream()
            .filter(component -> isEnum(component.type()) && !component.type().visible())
            .map(
                component ->
                    Message.INACCESSIBLE_TYPE.at(
                        statement.place(), component.type(), component.name()))
        : Stream.of(Message.INACCESSIBLE_TYPE.at(statement.place(), declared, statement.name()));
  }

  private static boolean isEnum(SourceType type) {
    return type instanceof Declared declared && declared.definition() instanceof EnumDefinition;
  }
}
