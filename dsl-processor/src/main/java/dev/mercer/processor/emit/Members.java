package dev.mercer.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;

/** Declares members from text. */
final class Members {
  /** Of a line of a comment, behind its indentation and asterisk. */
  private static final int WIDTH = 90;

  private Members() {}

  /**
   * A method without a body.
   *
   * @param parameters as in source: {@code "float[] work, int row"}
   */
  static MethodSpec.Builder method(
      String name, String comment, TypeName returns, String parameters) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).returns(returns);
    if (!comment.isEmpty()) {
      method.addJavadoc("$L", wrap(comment));
    }
    for (String parameter : parameters.split(", ")) {
      int space = parameter.indexOf(' ');
      method.addParameter(
          ParameterSpec.builder(type(parameter.substring(0, space)), parameter.substring(space + 1))
              .build());
    }
    return method;
  }

  /** A method of an interface that a generated class implements. */
  static MethodSpec.Builder override(String name, TypeName returns, String parameters) {
    return method(name, "", returns, parameters)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC);
  }

  /** Breaks lines between words. */
  private static String wrap(String comment) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : comment.split(" ")) {
      if (column + word.length() > WIDTH) {
        text.append('\n');
        column = 0;
      }
      text.append(column == 0 ? "" : " ").append(word);
      column += word.length() + 1;
    }
    return text.toString();
  }

  private static TypeName type(String name) {
    return switch (name) {
      case "float[]" -> ArrayTypeName.of(TypeName.FLOAT);
      case "int[]" -> ArrayTypeName.of(TypeName.INT);
      case "float" -> TypeName.FLOAT;
      case "int" -> TypeName.INT;
      case "boolean" -> TypeName.BOOLEAN;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
