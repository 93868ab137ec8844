package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.kind.Kind;
import dev.mercer.processor.kind.Rescaling;
import dev.mercer.processor.kind.Start;
import dev.mercer.processor.kind.TensorFacts;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.plan.Tensor;
import dev.mercer.processor.step.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** The class that describes a network to the runtime and chooses the backend of its passes. */
final class NetworkClass {
  /** The runtime's {@code NetworkSpec.VERSION} for which this processor generates. */
  private static final int VERSION = 3;

  private static final ClassName NETWORK_SPEC = runtime("NetworkSpec");
  private static final ClassName COLUMN_SPEC = runtime("ColumnSpec");
  private static final ClassName CELL_TYPE = runtime("CellType");
  private static final ClassName LAYER_SPEC = runtime("LayerSpec");
  private static final ClassName OUTPUT_SPEC = runtime("OutputSpec");
  private static final ClassName TENSOR_SPEC = runtime("TensorSpec");
  private static final ClassName START = runtime("Start");
  private static final ClassName BUFFER = runtime("Buffer");
  private static final ClassName BACKEND_CHOICE = runtime("BackendChoice");
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
    TypeSpec.Builder type =
        TypeSpec.classBuilder(graph.generatedName() + "_Network")
            .addJavadoc(
                "The network {@code $L} as the runtime knows it.\n", graph.type().qualified())
            .addModifiers(Modifier.FINAL)
            .alwaysQualify(graph.takenNames().toArray(String[]::new));
    if (graph.input() instanceof NetworkInput.Fields fields) {
      type.addField(
          constant(
              ParameterizedTypeName.get(ClassName.get(List.class), COLUMN_SPEC),
              "COLUMNS",
              columns(fields)));
    }
    return type.addField(constant(NETWORK_SPEC, "SPEC", spec()))
        .addField(constant(BACKEND_CHOICE, "BACKEND", backend()))
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

  private CodeBlock backend() {
    return CodeBlock.of(
        "$T.choose($L_Network.class, $L)",
        BACKEND_CHOICE,
        graph.generatedName(),
        graph.vectorVisible());
  }

  /** The class for the backend that is not chosen is not loaded. */
  private CodeBlock passes() {
    String name = graph.generatedName();
    return graph.vectorVisible()
        ? CodeBlock.of("BACKEND.vector() ? new $1L_Vector() : new $1L_Scalar()", name)
        : CodeBlock.of("new $L_Scalar()", name);
  }

  private CodeBlock spec() {
    Plan.Sizes sizes = plan.sizes();
    CodeBlock.Builder spec =
        CodeBlock.builder()
            .add("$T.of($L, $S)$>$>", NETWORK_SPEC, VERSION, graph.type().qualified())
            .add("\n$L", input())
            .add("\n.output($L)", output());
    plan.layers().forEach(layer -> spec.add("\n.layer($L)", layer(layer)));
    plan.tensors().forEach(tensor -> spec.add("\n.tensor($L)", tensor(tensor)));
    return spec.add("\n.parameters($L)", sizes.parameters())
        .add("\n.trainable($L)", sizes.trainable())
        .add("\n.derived($L)", sizes.derived())
        .add("\n.gradientTasks($L)", plan.tasks())
        .add("\n.inputBuffer($L)", buffer(plan.workspace().input()))
        .add("\n.inputGradient($L)", buffer(plan.workspace().inputGradient()))
        .add("\n.outputGradient($L)", buffer(plan.output().gradient()))
        .add("\n.forwardWork($L)", sizes.forward())
        .add("\n.work($L)", sizes.work())
        .add("\n.near($L)", sizes.near())
        .add("\n.build()$<$<")
        .build();
  }

  /** The names of the features, or the columns that give them. */
  private CodeBlock input() {
    return switch (graph.input()) {
      case NetworkInput.Array array ->
          CodeBlock.of(".input($S, $L)", array.name(), numbered(array.name(), array.size()));
      case NetworkInput.Fields fields -> CodeBlock.of(".columns($S, COLUMNS)", fields.name());
    };
  }

  private static CodeBlock columns(NetworkInput.Fields fields) {
    List<CodeBlock> columns = new ArrayList<>();
    int first = 0;
    for (Component component : fields.components()) {
      columns.add(
          CodeBlock.of(
              "new $T($S, $S, $L, $L, $L)",
              COLUMN_SPEC,
              component.name(),
              component.header(),
              cellType(component),
              component.nullable(),
              first));
      first += component.size();
    }
    return CodeBlock.of(
        "$T.of($>$>\n$L$<$<)", List.class, columns.stream().collect(CodeBlock.joining(",\n")));
  }

  private static CodeBlock cellType(Component component) {
    return switch (component) {
      case Component.NumberComponent each ->
          CodeBlock.of("$T.Numeric.$L", CELL_TYPE, each.type().toUpperCase(Locale.ROOT));
      case Component.FlagComponent each -> CodeBlock.of("new $T.Flag()", CELL_TYPE);
      case Component.EnumComponent each ->
          CodeBlock.of("new $T.Constant($L)", CELL_TYPE, strings(each.constants()));
      case Component.CategoryComponent each ->
          CodeBlock.of("new $T.Category($L)", CELL_TYPE, each.max());
    };
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

  private CodeBlock layer(LayerPlan plan) {
    Layer layer = plan.layer();
    Kind kind = layer.kind();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($S, $S)", LAYER_SPEC, layer.name(), kind.name())
            .add(".reads($L)", sources(plan.sourceIndices()))
            .add("$Z.output($L)", buffer(plan.output()));
    if (layer.shape().rows() > 1) {
      code.add(".rowsPerSample($L)", layer.shape().rows());
    }
    if (kind.isKernel()) {
      code.add("$Z.kernel()");
    }
    if (kind.isReadout()) {
      code.add("$Z.readout()");
    }
    if (kind.isConvex()) {
      code.add("$Z.convex()");
    }
    if (kind.isBounded()) {
      code.add("$Z.bounded()");
    }
    kind.rescaling().ifPresent(it -> code.add("$Z.rescales($L)", rescaling(it)));
    plan.nearBits()
        .ifPresent(it -> code.add("$Z.nearBits($L, $L)", it.start().offset(), it.panels()));
    return code.build();
  }

  private static CodeBlock rescaling(Rescaling it) {
    return CodeBlock.of(
        "$T.$L($L$S)",
        LAYER_SPEC.nestedClass("Rescaling"),
        it.divides() ? "divide" : "multiply",
        it.shift().map(role -> CodeBlock.of("$S, ", role)).orElse(CodeBlock.of("")),
        it.factor());
  }

  private static CodeBlock tensor(Tensor tensor) {
    TensorFacts facts = tensor.facts();
    Start start = facts.start();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.of($S, $L, $S)", TENSOR_SPEC, tensor.name(), tensor.layer(), facts.role());
    if (!facts.shape().isEmpty()) {
      code.add(".shape($L)", numbers(facts.shape()));
    }
    if (facts.trainable()) {
      code.add(".trained()");
    }
    if (facts.softplus()) {
      code.add(".softplus()");
    }
    if (facts.decays()) {
      code.add(".decays()");
    }
    code.add("$Z.starts($T.$L($L))", START, start.rule().code(), start.value());
    if (facts.smallest() != TensorFacts.ANY) {
      code.add("$Z.smallest($L)", facts.smallest());
    }
    code.add("$Z.offset($L)", tensor.start().offset());
    if (!facts.shape().isEmpty()) {
      code.add(".panel($L)", tensor.panel());
    }
    if (facts.divides()) {
      code.add(".padding(1)");
    }
    return code.build();
  }

  private static CodeBlock sources(List<Integer> places) {
    return places.stream()
        .map(it -> it < 0 ? CodeBlock.of("$T.INPUT", LAYER_SPEC) : CodeBlock.of("$L", it))
        .collect(CodeBlock.joining(", "));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static CodeBlock buffer(Buffer buffer) {
    return CodeBlock.of(
        "new $T($L, $L, $L)", BUFFER, buffer.start().offset(), buffer.size(), buffer.stride());
  }
}
