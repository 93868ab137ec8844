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
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** How the generated class turns what the user passes into a row of features, and back. */
final class InputCode {
  private static final ArrayTypeName ROW = ArrayTypeName.of(FLOAT);

  private final Names names;
  private final NetworkInput input;
  private final Map<Component, String> constants = new HashMap<>();
  private final String schema;

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
    this.schema = input instanceof NetworkInput.Fields ? names.constant("schema") : "";
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
      case NetworkInput.Fields fields -> CodeBlock.of("encode($N)", variable);
    };
  }

  /** The function that makes the row of features of an input. */
  CodeBlock encoder() {
    return switch (input) {
      case NetworkInput.Array array -> CodeBlock.of("row -> row");
      case NetworkInput.Fields fields -> CodeBlock.of("this::encode");
    };
  }

  /** A data set of the inputs in a variable, with these targets. */
  CodeBlock dataset(String variable, CodeBlock targets) {
    return switch (input) {
      case NetworkInput.Array array ->
          CodeBlock.of("$T.of($Z$N,$W$L)", RuntimeTypes.DATASET, variable, targets);
      case NetworkInput.Fields fields ->
          CodeBlock.of("$N.dataset($Z$N,$W$L)", schema, variable, targets);
    };
  }

  /** Adds what an input that is no array has to have for the runtime. */
  void addTyping(TypeSpec.Builder type) {
    if (input instanceof NetworkInput.Fields fields) {
      type.addMethod(
              MethodSpec.methodBuilder("schema")
                  .addJavadoc(
                      "The columns of the input: reads files and single rows as training does.\n")
                  .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                  .returns(schemaType())
                  .addStatement("return $N", schema)
                  .build())
          .addMethod(fields.plain() ? assigned(fields) : encoded(fields));
    }
  }

  private TypeName schemaType() {
    return ParameterizedTypeName.get(RuntimeTypes.SCHEMA, type());
  }

  private MethodSpec.Builder encode(String variable) {
    return MethodSpec.methodBuilder("encode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ROW)
        .addParameter(type(), variable);
  }

  /** Floats and flags are features as they are. */
  private MethodSpec assigned(NetworkInput.Fields fields) {
    NameAllocator variables = new NameAllocator();
    String source = variables.newName(fields.name());
    String row = variables.newName("row");
    MethodSpec.Builder method =
        encode(source).addStatement("$T $N = new $T[$L]", ROW, row, FLOAT, fields.size());
    for (int place = 0; place < fields.components().size(); place++) {
      Component component = fields.components().get(place);
      method.addStatement(
          component instanceof Component.FlagComponent
              ? "$N[$L] = $N.$N() ? 1 : 0"
              : "$N[$L] = $N.$N()",
          row,
          place,
          source,
          component.name());
    }
    return method.addStatement("return $N", row).build();
  }

  /** Others become features by what the model has learnt of its rows. */
  private MethodSpec encoded(NetworkInput.Fields fields) {
    NameAllocator variables = new NameAllocator();
    String source = variables.newName(fields.name());
    String row = variables.newName("row");
    return encode(source)
        .addStatement(
            "$T $N = this.$N.encoding().row()", RuntimeTypes.ROW_ENCODER, row, names.evaluator())
        .addStatement("$N($N,$W$N)", names.cells(), source, row)
        .addStatement("return $N.features()", row)
        .build();
  }

  /** Adds what the other methods refer to. */
  void addMembers(TypeSpec.Builder type) {
    if (input instanceof NetworkInput.Fields fields) {
      for (Component component : fields.components()) {
        if (component instanceof Component.EnumComponent each) {
          type.addField(constants(each));
        }
      }
      type.addField(schemaField()).addMethod(cells(fields)).addMethod(made(fields));
    }
  }

  private FieldSpec constants(Component.EnumComponent component) {
    return EnumConstantsField.of(
        constants.get(component), names.type(component.type()), component.constants());
  }

  private FieldSpec schemaField() {
    return FieldSpec.builder(
            schemaType(), schema, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$1T.of($Z$2T.SPEC,$W$3T::$4N,$W$3T::$5N)",
            RuntimeTypes.SCHEMA,
            names.network(),
            names.generated(),
            names.cells(),
            names.input())
        .build();
  }

  private MethodSpec cells(NetworkInput.Fields fields) {
    NameAllocator variables = new NameAllocator();
    String source = variables.newName(fields.name());
    String cells = variables.newName("cells");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.cells())
            .addJavadoc("Says the components in order: to a data set, or to what encodes a row.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(type(), source)
            .addParameter(RuntimeTypes.CELLS, cells);
    for (Component component : fields.components()) {
      CodeBlock value = CodeBlock.of("$N.$N()", source, component.name());
      method.addStatement("$N.$L", cells, said(component, value));
    }
    return method.build();
  }

  private CodeBlock said(Component component, CodeBlock value) {
    return switch (component) {
      case Component.NumberComponent each -> CodeBlock.of("number($L)", value);
      case Component.FlagComponent each -> CodeBlock.of("flag($L)", value);
      case Component.EnumComponent each ->
          CodeBlock.of("constant($N,$W$L)", constants.get(each), value);
      case Component.CategoryComponent each -> CodeBlock.of("category($L)", value);
    };
  }

  private MethodSpec made(NetworkInput.Fields fields) {
    CodeBlock values =
        IntStream.range(0, fields.components().size())
            .mapToObj(place -> read(fields.components().get(place), place))
            .collect(CodeBlock.joining(",$W"));
    return MethodSpec.methodBuilder(names.input())
        .addJavadoc("The input with these components.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type())
        .addParameter(ArrayTypeName.of(ClassName.OBJECT), "values")
        .addStatement("return new $T($Z$L)", type(), values)
        .build();
  }

  private CodeBlock read(Component component, int place) {
    return switch (component) {
      case Component.NumberComponent each ->
          CodeBlock.of("($T) values[$L]", boxed(each.type()), place);
      case Component.FlagComponent each ->
          CodeBlock.of("($T) values[$L]", TypeName.BOOLEAN.box(), place);
      case Component.EnumComponent each ->
          CodeBlock.of("$N.constant(values[$L])", constants.get(each), place);
      case Component.CategoryComponent each -> CodeBlock.of("($T) values[$L]", String.class, place);
    };
  }

  private static TypeName boxed(String primitive) {
    return switch (primitive) {
      case "byte" -> TypeName.BYTE.box();
      case "short" -> TypeName.SHORT.box();
      case "int" -> TypeName.INT.box();
      case "long" -> TypeName.LONG.box();
      case "float" -> TypeName.FLOAT.box();
      default -> TypeName.DOUBLE.box();
    };
  }
}
