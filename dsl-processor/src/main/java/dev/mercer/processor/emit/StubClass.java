package dev.mercer.processor.emit;

import static com.palantir.javapoet.TypeName.LONG;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.SourceType;
import dev.mercer.processor.graph.ReservedNames;
import dev.mercer.processor.kind.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The public class of a network whose declaration is wrong: the members that code around it calls,
 * so that no compiler complains of their absence and hides the cause. It is abstract, and so
 * implements the interface without repeating a signature.
 */
public final class StubClass {
  private static final String MESSAGE = "MESSAGE";
  private static final String KERNELS = "Kernels";

  private final Declaration declaration;
  private final StubTypes types;
  private final ClassName name;

  private StubClass(Declaration declaration) {
    this.declaration = declaration;
    this.types = new StubTypes(declaration);
    this.name = ClassName.get(declaration.type().packageName(), declaration.type().generatedName());
  }

  /** The class {@code MercerIrises} for a wrong declaration {@code Irises}. */
  public static JavaFile of(Declaration declaration) {
    return JavaFile.builder(
            declaration.type().packageName(), new StubClass(declaration).type().build())
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }

  private TypeSpec.Builder type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc("Stands in for a network whose declaration is wrong.\n")
            .addModifiers(Modifier.ABSTRACT)
            .alwaysQualify(declaration.takenNames().toArray(String[]::new))
            .addField(message())
            .addMethod(create())
            .addMethod(load(ClassName.get(Path.class), "file"))
            .addMethod(load(ClassName.get(InputStream.class), "in"))
            .addMethod(load(ArrayTypeName.of(TypeName.BYTE), "bytes"))
            .addMethod(copy());
    if (declaration.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (isImplementable()) {
      implement(type);
    }
    Set<TypeName> inputs = types.inputs();
    if (inputs.isEmpty()) {
      type.addMethod(predict(ClassName.OBJECT));
    }
    inputs.forEach(input -> type.addMethod(predict(input)));
    if (inputs.size() == 1) {
      type.addMethod(predictMany(inputs.iterator().next()));
    }
    if (declaration.runtimeVisible()) {
      Optional<TypeName> label = types.output().filter(StubTypes::isLabel).flatMap(types::repeated);
      type.superclass(superclass(inputs, label))
          .addMethod(constructor(label.isPresent()))
          .addMethod(migrate())
          .addMethod(dataset(inputs));
      addKernels(type);
    }
    return type;
  }

  /** A generic interface, which is one of the mistakes, is implemented without its arguments. */
  private void implement(TypeSpec.Builder type) {
    type.addSuperinterface(
        UserTypes.className(declaration.type(), declaration.type(), declaration.takenNames()));
    if (!declaration.typeParameters().isEmpty()) {
      type.addAnnotation(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "$S", "rawtypes")
              .build());
    }
  }

  private boolean isImplementable() {
    return declaration.implementable()
        && declaration.methods().stream().map(Method::name).noneMatch(ReservedNames::contains);
  }

  private FieldSpec message() {
    return FieldSpec.builder(
            String.class, MESSAGE, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$S$W+ $S",
            "The declaration of " + declaration.type().nested() + " is wrong: ",
            "correct what the compiler says of it, and compile again.")
        .build();
  }

  /** As {@link ModelClass} has it; the class is abstract: it need not have the methods. */
  private static TypeName superclass(Set<TypeName> inputs, Optional<TypeName> label) {
    Optional<TypeName> input =
        inputs.size() == 1
            ? inputs.stream().filter(ClassName.class::isInstance).findFirst()
            : Optional.empty();
    if (label.isPresent()) {
      return input.isPresent()
          ? ParameterizedTypeName.get(RuntimeTypes.TYPED_CLASSIFIER, input.get(), label.get())
          : ParameterizedTypeName.get(RuntimeTypes.CLASSIFIER, label.get());
    }
    return input.isPresent()
        ? ParameterizedTypeName.get(RuntimeTypes.TYPED_REGRESSOR, input.get())
        : RuntimeTypes.MODEL;
  }

  private static MethodSpec constructor(boolean labelled) {
    return MethodSpec.constructorBuilder()
        .addStatement(labelled ? "super(null, null)" : "super(null)")
        .addStatement("throw new $T($N)", IllegalStateException.class, MESSAGE)
        .build();
  }

  private MethodSpec create() {
    return method("create", name).addModifiers(Modifier.STATIC).addParameter(LONG, "seed").build();
  }

  private MethodSpec load(TypeName from, String parameter) {
    return method("load", name)
        .addModifiers(Modifier.STATIC)
        .addParameter(from, parameter)
        .addException(IOException.class)
        .build();
  }

  private MethodSpec migrate() {
    return method("migrate", ParameterizedTypeName.get(RuntimeTypes.MIGRATION, name))
        .addModifiers(Modifier.STATIC)
        .addParameter(Path.class, "file")
        .addException(IOException.class)
        .build();
  }

  private MethodSpec copy() {
    MethodSpec.Builder copy = method("copy", name);
    return declaration.runtimeVisible() ? copy.addAnnotation(Override.class).build() : copy.build();
  }

  private MethodSpec predict(TypeName input) {
    Optional<SourceType> output = types.output();
    Optional<TypeName> returned = output.flatMap(types::repeated);
    if (returned.isEmpty()) {
      return unknownPrediction(input);
    }
    return output.filter(StubTypes::isLabel).isPresent()
        ? labelPrediction(input, returned.get())
        : method("predict", returned.get()).addParameter(input, "input").build();
  }

  private MethodSpec labelPrediction(TypeName input, TypeName label) {
    return declaration.runtimeVisible()
        ? method("predict", ParameterizedTypeName.get(RuntimeTypes.PREDICTION, label))
            .addParameter(input, "input")
            .build()
        : unknownPrediction(input);
  }

  private MethodSpec predictMany(TypeName input) {
    MethodSpec one = predict(input);
    MethodSpec.Builder many =
        method(
                "predict",
                ParameterizedTypeName.get(ClassName.get(List.class), one.returnType().box()))
            .addTypeVariables(one.typeVariables());
    return many.addParameter(ParameterizedTypeName.get(ClassName.get(List.class), input), "inputs")
        .build();
  }

  /** Is whatever the caller takes it for. */
  private static MethodSpec unknownPrediction(TypeName input) {
    TypeVariableName unknown = TypeVariableName.get("Unknown");
    return method("predict", unknown).addTypeVariable(unknown).addParameter(input, "input").build();
  }

  private MethodSpec dataset(Set<TypeName> inputs) {
    TypeName input =
        inputs.size() == 1 ? StubTypes.many(inputs.iterator().next()) : ClassName.OBJECT;
    TypeName answer =
        types.output().flatMap(types::repeated).map(StubTypes::many).orElse(ClassName.OBJECT);
    return method("dataset", RuntimeTypes.DATASET)
        .addModifiers(Modifier.STATIC)
        .addParameter(input, "inputs")
        .addParameter(answer, "answers")
        .build();
  }

  private void addKernels(TypeSpec.Builder type) {
    List<MethodSpec> accessors =
        declaration.methods().stream()
            .filter(
                method -> method.annotations().stream().anyMatch(each -> Kinds.of(each).isKernel()))
            .map(Method::name)
            .filter(layer -> !ReservedNames.contains(layer))
            .distinct()
            .map(layer -> method(layer, RuntimeTypes.KERNEL_LAYER).build())
            .toList();
    if (!accessors.isEmpty()) {
      type.addMethod(method("kernels", name.nestedClass(KERNELS)).build())
          .addType(
              TypeSpec.classBuilder(KERNELS)
                  .addJavadoc("The kernel layers of a model, by name.\n")
                  .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                  .addMethods(accessors)
                  .build());
    }
  }

  private static MethodSpec.Builder method(String name, TypeName returned) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(returned)
        .addStatement("throw new $T($N)", IllegalStateException.class, MESSAGE);
  }
}
