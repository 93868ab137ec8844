package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.Yat;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.plan.Tensor;
import dev.mercer.processor.step.Buffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The class that describes a network to the runtime and chooses the form of its passes. */
final class NetworkClass {
  /** The runtime's {@code NetworkSpec.VERSION} for which this processor generates. */
  private static final int VERSION = 3;

  private static final ClassName NETWORK_SPEC = runtime("NetworkSpec");
  private static final ClassName LAYER_SPEC = runtime("LayerSpec");
  private static final ClassName OUTPUT_SPEC = runtime("OutputSpec");
  private static final ClassName TENSOR_SPEC = runtime("TensorSpec");
  private static final ClassName TENSOR_ROLE = runtime("TensorRole");
  private static final ClassName WORKSPACE_SPEC = runtime("WorkspaceSpec");
  private static final ClassName LAYOUT = runtime("Layout");
  private static final ClassName BUFFER = runtime("Buffer");
  private static final ClassName FORM = runtime("Form");
  private static final ClassName PASSES = RuntimeTypes.PASSES;

  private final Plan plan;
  private final Graph graph;

  private NetworkClass(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
  }

  private static ClassName runtime(String name) {
    return ClassName.get("dev.mercer.runtime.network", name);
  }

  static TypeSpec of(Plan plan) {
    return new NetworkClass(plan).type();
  }

  private TypeSpec type() {
    return TypeSpec.classBuilder(graph.generatedName() + "_Network")
        .addJavadoc("The network {@code $L} as the runtime knows it.\n", graph.type().qualified())
        .addModifiers(Modifier.FINAL)
        .alwaysQualify(graph.takenNames().toArray(String[]::new))
        .addField(constant(NETWORK_SPEC, "SPEC", spec()))
        .addField(constant(FORM, "FORM", form()))
        .addField(constant(PASSES, "PASSES", passes()))
        .addMethod(
            com.palantir.javapoet.MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .build())
        .build();
  }

  private static FieldSpec constant(TypeName type, String name, CodeBlock value) {
    return FieldSpec.builder(type, name, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }

  private CodeBlock form() {
    return CodeBlock.of(
        "$T.choose($L_Network.class, $L)", FORM, graph.generatedName(), graph.vectorVisible());
  }

  /** The class of the form that is not chosen is not loaded. */
  private CodeBlock passes() {
    String name = graph.generatedName();
    return graph.vectorVisible()
        ? CodeBlock.of("FORM.vector() ? new $1L_Vector() : new $1L_Scalar()", name)
        : CodeBlock.of("new $L_Scalar()", name);
  }

  private CodeBlock spec() {
    Plan.Sizes sizes = plan.sizes();
    return CodeBlock.builder()
        .add("$>\nnew $T(", NETWORK_SPEC)
        .add("$>\n$L,\n$S,\n", VERSION, graph.type().qualified())
        .add("$S,\n$L,\n", graph.input().name(), features())
        .add("$L,\n", output())
        .add("$L,\n", list(plan.layers().stream().map(this::layer).toList()))
        .add("$L,\n", list(plan.tensors().stream().map(NetworkClass::tensor).toList()))
        .add("$L,\n$L,\n$L,\n", sizes.parameters(), sizes.trainable(), sizes.derived())
        .add("$L,\n$L)$<$<", plan.tasks(), workspace())
        .build();
  }

  private CodeBlock features() {
    if (graph.input() instanceof NetworkInput.Array array) {
      return numbered(array.name(), array.size());
    }
    return strings(graph.input().features());
  }

  private CodeBlock output() {
    Layer output = graph.output();
    return switch (output.returns()) {
      case Returns.Label it ->
          CodeBlock.of("new $T.Classes($L)", OUTPUT_SPEC, strings(it.constants()));
      case Returns.Values it ->
          CodeBlock.of("new $T.Values($L)", OUTPUT_SPEC, strings(it.components()));
      case Returns.Scalar it ->
          CodeBlock.of("new $T.Values($L)", OUTPUT_SPEC, strings(List.of(output.name())));
      case Returns.Vector it ->
          CodeBlock.of(
              "new $T.Values($L)", OUTPUT_SPEC, numbered(output.name(), output.shape().floats()));
    };
  }

  /** {@code name[0], name[1], ...}: a long list of literals would not fit into one method. */
  private static CodeBlock numbered(String name, int size) {
    return CodeBlock.of(
        "$T.range(0, $L).mapToObj(i -> $S + i + $S).toList()",
        IntStream.class,
        size,
        name + "[",
        "]");
  }

  private static CodeBlock strings(List<String> strings) {
    return CodeBlock.of(
        "$T.of($L)",
        List.class,
        strings.stream()
            .map(string -> CodeBlock.of("$S", string))
            .collect(CodeBlock.joining(",$W")));
  }

  private static CodeBlock list(List<CodeBlock> items) {
    return CodeBlock.of(
        "$T.of($>$>\n$L$<$<)", List.class, items.stream().collect(CodeBlock.joining(",\n")));
  }

  private CodeBlock layer(LayerPlan layer) {
    String sources =
        layer.sourceIndices().stream().map(i -> "" + i).collect(Collectors.joining(", "));
    CodeBlock common =
        CodeBlock.of(
            "$S, $T.of($L), $L", layer.name(), List.class, sources, buffer(layer.output()));
    if (layer.layer().kind().isKernel()) {
      var settings = layer.layer().settings();
      var near = layer.nearBits().orElseThrow();
      return CodeBlock.of(
          "new $T.Yat($L, $L, $L, $L, $L, $L, $L)",
          LAYER_SPEC,
          common,
          settings.number("bias"),
          epsilon(settings.number("epsilon")),
          settings.flag("trainBias"),
          settings.flag("trainEpsilon"),
          near.start().offset(),
          near.panels());
    }
    return CodeBlock.of("new $T.$L($L)", LAYER_SPEC, layer.layer().kind().name(), common);
  }

  private static CodeBlock epsilon(double value) {
    return value == Yat.FROM_DATA
        ? CodeBlock.of("$T.Yat.FROM_DATA", LAYER_SPEC)
        : CodeBlock.of("$L", value);
  }

  private static CodeBlock tensor(Tensor tensor) {
    String shape = tensor.shape().stream().map(i -> "" + i).collect(Collectors.joining(", "));
    return CodeBlock.of(
        "new $T($S, $L, $T.$L, $T.of($L), $L,$Wnew $T($L, $L, $L, $L, $Lf))",
        TENSOR_SPEC,
        tensor.name(),
        tensor.layer(),
        TENSOR_ROLE,
        tensor.role(),
        List.class,
        shape,
        tensor.trainable(),
        LAYOUT,
        tensor.start().offset(),
        tensor.units(),
        tensor.columns(),
        tensor.panel(),
        tensor.padding());
  }

  private CodeBlock workspace() {
    return CodeBlock.of(
        "new $T(\n$>$>$L,\n$L,\n$L,\n$L,\n$L,\n$L$<$<)",
        WORKSPACE_SPEC,
        buffer(plan.workspace().input()),
        buffer(plan.output().gradient()),
        buffer(plan.workspace().inputGradient()),
        plan.sizes().forward(),
        plan.sizes().work(),
        plan.sizes().near());
  }

  private static CodeBlock buffer(Buffer buffer) {
    return CodeBlock.of(
        "new $T($L, $L, $L)", BUFFER, buffer.start().offset(), buffer.size(), buffer.stride());
  }
}
