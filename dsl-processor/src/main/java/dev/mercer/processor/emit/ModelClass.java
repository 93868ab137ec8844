package dev.mercer.processor.emit;

import static com.palantir.javapoet.TypeName.LONG;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The public class of a network: what users name, read and call. */
public final class ModelClass {
  private static final ArrayTypeName BYTES = ArrayTypeName.of(TypeName.BYTE);

  private final Plan plan;
  private final Graph graph;
  private final Names names;
  private final InputCode input;
  private final OutputCode output;

  private ModelClass(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.names = new Names(graph);
    this.output = new OutputCode(names, graph.output().returns());
    this.input = new InputCode(names, graph.input());
  }

  /** The class {@code MercerIrises} for a network {@code Irises}. */
  public static JavaFile of(Plan plan) {
    return GeneratedFile.of(plan.graph(), new ModelClass(plan).type());
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(names.generated())
            .addJavadoc(javadoc())
            .addModifiers(Modifier.FINAL)
            .superclass(superclass())
            .addSuperinterface(names.type(graph.type()))
            // Inside the class these mean the interface's types, whatever is imported.
            .alwaysQualify(graph.takenNames().toArray(String[]::new))
            .addField(RuntimeTypes.EVALUATOR, names.evaluator(), Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(constructor())
            .addMethod(create())
            .addMethod(load(ClassName.get(Path.class), "file", "a file"))
            .addMethod(
                load(
                    ClassName.get(InputStream.class),
                    "in",
                    "a stream, which it reads to its end and leaves open"))
            .addMethod(load(BYTES, "bytes", "the contents of a file"))
            .addMethod(migrate());
    if (graph.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    if (isTyped()) {
      type.addMethod(dataset());
    }
    type.addMethod(predict()).addMethod(predictMany());
    input.addTyping(type);
    new LayerMethods(names, graph, input, output).addTo(type);
    KernelsClass.addTo(type, names, graph);
    type.addMethod(copy());
    input.addMembers(type);
    output.addMembers(type);
    return type.build();
  }

  private CodeBlock javadoc() {
    LayerTable table = new LayerTable(plan);
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add("The network {@link $T}: $L.\n\n", names.type(graph.type()), table.summary())
            .add("<pre>{@code\n");
    table.lines().forEach(line -> javadoc.add("$L\n", line));
    return javadoc.add("}</pre>\n\n<p>$L\n", table.cost()).build();
  }

  /** The kind of model, which gives the runtime the user's types. */
  private TypeName superclass() {
    boolean typed = graph.input() instanceof NetworkInput.Fields;
    return output.isLabel()
        ? typed
            ? ParameterizedTypeName.get(RuntimeTypes.TYPED_CLASSIFIER, input.type(), output.type())
            : ParameterizedTypeName.get(RuntimeTypes.CLASSIFIER, output.type())
        : typed
            ? ParameterizedTypeName.get(RuntimeTypes.TYPED_REGRESSOR, input.type())
            : RuntimeTypes.MODEL;
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(RuntimeTypes.EVALUATOR, "evaluator")
        .addStatement("super(evaluator$L)", output.labels())
        .addStatement("this.$N = evaluator", names.evaluator())
        .build();
  }

  private MethodSpec create() {
    return MethodSpec.methodBuilder("create")
        .addJavadoc("A model at its initial values, which follow from the seed alone.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(names.generated())
        .addParameter(LONG, "seed")
        .addStatement(
            "return new $T($T.create($L, seed))",
            names.generated(),
            RuntimeTypes.EVALUATOR,
            network())
        .build();
  }

  private MethodSpec load(TypeName from, String parameter, String what) {
    return MethodSpec.methodBuilder("load")
        .addJavadoc("Loads a model from $L.\n\n", what)
        .addJavadoc(
            "@throws IOException if it cannot be read, or does not hold a model of this network\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addException(IOException.class)
        .returns(names.generated())
        .addParameter(from, parameter)
        .addStatement(
            "return new $T($T.read($N, $L))",
            names.generated(),
            RuntimeTypes.MODEL_FILE,
            parameter,
            network())
        .build();
  }

  private MethodSpec migrate() {
    return MethodSpec.methodBuilder("migrate")
        .addJavadoc("Takes what fits of a file of an older declaration, and lists what is new.\n\n")
        .addJavadoc("@throws IOException if it cannot be read, or does not hold a model\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addException(IOException.class)
        .returns(ParameterizedTypeName.get(RuntimeTypes.MIGRATION, names.generated()))
        .addParameter(Path.class, "file")
        .addStatement(
            "return $T.migrate(file, $L,$W$T::new)",
            RuntimeTypes.MODEL_FILE,
            network(),
            names.generated())
        .build();
  }

  private CodeBlock network() {
    return CodeBlock.of("$1T.SPEC,$W$1T.PASSES,$W$1T.BACKEND", names.network());
  }

  /** Plain arrays need no conversion: {@code Dataset.of} takes them. */
  private boolean isTyped() {
    return graph.input() instanceof NetworkInput.Fields
        || !(graph.output().returns() instanceof Returns.Vector);
  }

  private MethodSpec dataset() {
    String answers = graph.output().returns() instanceof Returns.Label ? "labels" : "targets";
    return MethodSpec.methodBuilder("dataset")
        .addJavadoc("The inputs with their $L, for training and evaluation.\n", answers)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.DATASET)
        .addParameter(input.manyType(), "inputs")
        .addParameter(output.manyType(), answers)
        .addStatement("return $L", input.dataset("inputs", output.targets(answers)))
        .build();
  }

  private MethodSpec predict() {
    String parameter = graph.input().name();
    CodeBlock outputs = CodeBlock.of("outputs($L)", input.row(parameter));
    return MethodSpec.methodBuilder("predict")
        .addJavadoc("What the network answers to one input.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(output.predictionType())
        .addParameter(input.type(), parameter)
        .addStatement("return $L", output.prediction(outputs))
        .build();
  }

  private MethodSpec predictMany() {
    return MethodSpec.methodBuilder("predict")
        .addJavadoc("What the network answers to each input, the same bits as one by one.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(listOf(output.predictionType()))
        .addParameter(listOf(input.type()), "inputs")
        .addStatement(
            "return $T.of($N,$W$N,$W$L,$W$L)",
            RuntimeTypes.ANSWERS,
            names.evaluator(),
            "inputs",
            input.encoder(),
            output.answerer())
        .build();
  }

  private static TypeName listOf(TypeName type) {
    return ParameterizedTypeName.get(ClassName.get(List.class), type.box());
  }

  private MethodSpec copy() {
    return MethodSpec.methodBuilder("copy")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(names.generated())
        .addStatement("return new $T($N.copy())", names.generated(), names.evaluator())
        .build();
  }
}
