package dev.mercer.processor.emit;

import static com.palantir.javapoet.TypeName.FLOAT;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** How the generated class turns what the user passes into a row of features. */
final class InputCode {
  private static final ArrayTypeName ROW = ArrayTypeName.of(FLOAT);

  private final Names names;
  private final NetworkInput input;
  private final Map<Component, String> constants = new HashMap<>();

  InputCode(Names names, NetworkInput input) {
    this.names = names;
    this.input = input;
    if (input instanceof NetworkInput.Fields fields) {
      for (Component component : fields.components()) {
        if (component instanceof Component.EnumComponent) {
          constants.put(component, names.constant(component.name()));
        }
      }
    }
  }

  /** The type of one input. */
  TypeName type() {
    return switch (input) {
      case NetworkInput.Array array -> ROW;
      case NetworkInput.Fields fields -> names.type(fields.type());
    };
  }

  /** The type of many inputs. */
  TypeName manyType() {
    return switch (input) {
      case NetworkInput.Array array -> ArrayTypeName.of(ROW);
      case NetworkInput.Fields fields ->
          ParameterizedTypeName.get(ClassName.get(List.class), names.type(fields.type()));
    };
  }

  /** The row of features of the input in a variable. */
  CodeBlock row(String variable) {
    return switch (input) {
      case NetworkInput.Array array -> CodeBlock.of("$N", variable);
      case NetworkInput.Fields fields -> CodeBlock.of("$N($N)", names.features(), variable);
    };
  }

  /** The function that makes the row of features of an input. */
  CodeBlock encoder() {
    return switch (input) {
      case NetworkInput.Array array -> CodeBlock.of("row -> row");
      case NetworkInput.Fields fields ->
          CodeBlock.of("$T::$N", names.generated(), names.features());
    };
  }

  /** The rows of the inputs in a variable. */
  CodeBlock rows(String variable) {
    return switch (input) {
      case NetworkInput.Array array -> CodeBlock.of("$N", variable);
      case NetworkInput.Fields fields ->
          CodeBlock.of(
              "$T.features($N,$W$T::$N,$W$T.SPEC)",
              RuntimeTypes.TYPED_ROWS,
              variable,
              names.generated(),
              names.features(),
              names.network());
    };
  }

  /** Adds what an input that is no array has to have for the runtime. */
  void addTyping(TypeSpec.Builder type) {
    if (input instanceof NetworkInput.Fields fields) {
      type.addMethod(
          MethodSpec.methodBuilder("encode")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(ROW)
              .addParameter(type(), fields.name())
              .addStatement("return $L", row(fields.name()))
              .build());
    }
  }

  /** Adds what {@link #row} refers to. */
  void addMembers(TypeSpec.Builder type) {
    if (input instanceof NetworkInput.Fields fields) {
      for (Component component : fields.components()) {
        if (component instanceof Component.EnumComponent each) {
          type.addField(constants(each));
        }
      }
      type.addMethod(features(fields));
    }
  }

  private FieldSpec constants(Component.EnumComponent component) {
    return EnumConstantsField.of(
        constants.get(component), names.type(component.type()), component.constants());
  }

  private MethodSpec features(NetworkInput.Fields fields) {
    NameAllocator variables = new NameAllocator();
    String source = variables.newName(fields.name());
    String row = variables.newName("row");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.features())
            .addJavadoc("The row of features.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(ROW)
            .addParameter(names.type(fields.type()), source)
            .addStatement("$T $N = new $T[$L]", ROW, row, FLOAT, fields.size());
    int place = 0;
    for (Component component : fields.components()) {
      CodeBlock value = CodeBlock.of("$N.$N()", source, component.name());
      method.addStatement(assignment(component, row, place, value));
      place += component.features().size();
    }
    return method.addStatement("return $N", row).build();
  }

  private CodeBlock assignment(Component component, String row, int place, CodeBlock value) {
    return switch (component) {
      case Component.FloatComponent each -> CodeBlock.of("$N[$L] = $L", row, place, value);
      case Component.IntComponent each -> CodeBlock.of("$N[$L] = $L", row, place, value);
      case Component.DoubleComponent each ->
          CodeBlock.of("$N[$L] = ($T) $L", row, place, FLOAT, value);
      case Component.BooleanComponent each ->
          CodeBlock.of("$N[$L] = $L ? 1 : 0", row, place, value);
      case Component.EnumComponent each ->
          CodeBlock.of(
              "$N[$L + $N.index($S, $L)] = 1", row, place, constants.get(each), each.name(), value);
    };
  }
}
