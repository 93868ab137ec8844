package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A field that counts the constants of a user's enum as they stood when the class was generated.
 */
final class EnumConstantsField {
  private EnumConstantsField() {}

  static FieldSpec of(String name, ClassName type, List<String> constants) {
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T.of($T.values()", RuntimeTypes.ENUM_CONSTANTS, type);
    constants.forEach(constant -> value.add(",$W$S", constant));
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.ENUM_CONSTANTS, type),
            name,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.add(")").build())
        .build();
  }
}
