package dev.mercer.processor.emit;

import static com.palantir.javapoet.TypeName.FLOAT;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Returns;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** How the generated class turns a row of outputs into what a layer's method returns, and back. */
final class OutputCode {
  private static final ArrayTypeName ROW = ArrayTypeName.of(FLOAT);

  private final Names names;
  private final Returns returns;
  private final String labels;

  OutputCode(Names names, Returns returns) {
    this.names = names;
    this.returns = returns;
    this.labels = returns instanceof Returns.Label ? names.constant("labels") : "";
  }

  /** Whether the network is a classifier. */
  boolean isLabel() {
    return returns instanceof Returns.Label;
  }

  /** The labels as a further argument; nothing if there are none. */
  CodeBlock labels() {
    return isLabel() ? CodeBlock.of(", $N.list()", labels) : CodeBlock.of("");
  }

  /** What the layer's method returns. */
  TypeName type() {
    return switch (returns) {
      case Returns.Vector vector -> ROW;
      case Returns.Scalar scalar -> FLOAT;
      case Returns.Label label -> names.type(label.type());
      case Returns.Values values -> names.type(values.type());
    };
  }

  /** What the layer's method returns, from an expression for its row of outputs. */
  CodeBlock value(CodeBlock outputs) {
    return switch (returns) {
      case Returns.Vector vector -> outputs;
      case Returns.Scalar scalar -> CodeBlock.of("$L[0]", outputs);
      case Returns.Label label -> CodeBlock.of("$L.label()", prediction(outputs));
      case Returns.Values values -> CodeBlock.of("$N($L)", names.values(), outputs);
    };
  }

  /** What {@code predict} returns. */
  TypeName predictionType() {
    return isLabel() ? ParameterizedTypeName.get(RuntimeTypes.PREDICTION, type()) : type();
  }

  /** What {@code predict} returns, from an expression for the network's outputs. */
  CodeBlock prediction(CodeBlock outputs) {
    return isLabel() ? CodeBlock.of("$N($L)", names.prediction(), outputs) : value(outputs);
  }

  /** The function that makes what {@code predict} returns of a row of the network's outputs. */
  CodeBlock answerer() {
    return switch (returns) {
      case Returns.Vector vector -> CodeBlock.of("outputs -> outputs");
      case Returns.Scalar scalar -> CodeBlock.of("outputs -> outputs[0]");
      case Returns.Label label -> CodeBlock.of("$T::$N", names.generated(), names.prediction());
      case Returns.Values values -> CodeBlock.of("$T::$N", names.generated(), names.values());
    };
  }

  /** The type of the answers to many rows. */
  TypeName manyType() {
    return switch (returns) {
      case Returns.Vector vector -> ArrayTypeName.of(ROW);
      case Returns.Scalar scalar -> ROW;
      case Returns.Label label -> listOf(type());
      case Returns.Values values -> listOf(type());
    };
  }

  /** Labels or targets as a data set takes them, from the answers in a variable. */
  CodeBlock targets(String variable) {
    return switch (returns) {
      case Returns.Vector vector -> CodeBlock.of("$N", variable);
      case Returns.Scalar scalar ->
          CodeBlock.of(
              "$T.range(0, $N.length)$Z.mapToObj(i -> new $T {$N[i]})$Z.toArray($T[]::new)",
              IntStream.class,
              variable,
              ROW,
              variable,
              ROW);
      case Returns.Label label ->
          CodeBlock.of("$T.labels($N,$W$N)", RuntimeTypes.TYPED_ROWS, variable, labels);
      case Returns.Values values ->
          CodeBlock.of(
              "$T.targets($N,$W$T::$N,$W$T.SPEC.output())",
              RuntimeTypes.TYPED_ROWS,
              variable,
              names.generated(),
              names.targets(),
              names.network());
    };
  }

  /** Adds what the other methods refer to. */
  void addMembers(TypeSpec.Builder type) {
    switch (returns) {
      case Returns.Label label ->
          type.addField(EnumConstantsField.of(labels, names.type(label.type()), label.constants()))
              .addMethod(label());
      case Returns.Values values -> type.addMethod(record(values)).addMethod(targets(values));
      case Returns.Vector vector -> {}
      case Returns.Scalar scalar -> {}
    }
  }

  private MethodSpec label() {
    return MethodSpec.methodBuilder(names.prediction())
        .addJavadoc("The label that the logits speak for, with the probabilities of all.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(predictionType())
        .addParameter(ROW, "logits")
        .addStatement("return $T.of($N.list(), logits)", RuntimeTypes.PREDICTION, labels)
        .build();
  }

  private MethodSpec record(Returns.Values values) {
    String components =
        IntStream.range(0, values.components().size())
            .mapToObj(i -> "outputs[" + i + "]")
            .collect(Collectors.joining(",$W"));
    return MethodSpec.methodBuilder(names.values())
        .addJavadoc("The outputs by name.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type())
        .addParameter(ROW, "outputs")
        .addStatement("return new $T(" + components + ")", type())
        .build();
  }

  private MethodSpec targets(Returns.Values values) {
    CodeBlock components =
        values.components().stream()
            .map(component -> CodeBlock.of("values.$N()", component))
            .collect(CodeBlock.joining(",$W"));
    return MethodSpec.methodBuilder(names.targets())
        .addJavadoc("The row of targets.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(ROW)
        .addParameter(type(), "values")
        .addStatement("return new $T {$L}", ROW, components)
        .build();
  }

  private static TypeName listOf(TypeName element) {
    return ParameterizedTypeName.get(ClassName.get(List.class), element);
  }
}
