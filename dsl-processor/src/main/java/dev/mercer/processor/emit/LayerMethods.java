package dev.mercer.processor.emit;

import static com.palantir.javapoet.TypeName.FLOAT;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import javax.lang.model.element.Modifier;

/** The interface's own methods: each evaluates its layer for one sample. */
final class LayerMethods {
  private final Names names;
  private final Graph graph;
  private final InputCode input;
  private final OutputCode output;

  LayerMethods(Names names, Graph graph, InputCode input, OutputCode output) {
    this.names = names;
    this.graph = graph;
    this.input = input;
    this.output = output;
  }

  void addTo(TypeSpec.Builder type) {
    for (int place = 0; place < graph.layers().size(); place++) {
      type.addMethod(method(place, graph.layers().get(place)));
    }
  }

  private MethodSpec method(int place, Layer layer) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(layer.name())
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(returnType(layer));
    CodeBlock.Builder values = CodeBlock.builder().add("$N.layer($L", names.evaluator(), place);
    for (String source : layer.sources()) {
      boolean isInput = source.equals(graph.input().name());
      method.addParameter(isInput ? input.type() : ArrayTypeName.of(FLOAT), source);
      values.add(",$W").add(isInput ? input.row(source) : CodeBlock.of("$N", source));
    }
    return method.addStatement("return $L", result(layer, values.add(")").build())).build();
  }

  private TypeName returnType(Layer layer) {
    return layer.equals(graph.output()) ? output.type() : ArrayTypeName.of(FLOAT);
  }

  private CodeBlock result(Layer layer, CodeBlock values) {
    return layer.equals(graph.output()) ? output.value(values) : values;
  }
}
