package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import javax.lang.model.element.Modifier;

/** The nested class with an accessor for each kernel layer, and the method that returns it. */
final class KernelsClass {
  private static final String NAME = "Kernels";

  private KernelsClass() {}

  /** Adds both, if the network has a kernel layer. */
  static void addTo(TypeSpec.Builder type, Names names, Graph graph) {
    if (graph.layers().stream().noneMatch(layer -> layer.kind().isKernel())) {
      return;
    }
    ClassName kernels = names.generated().nestedClass(NAME);
    type.addMethod(
        MethodSpec.methodBuilder("kernels")
            .addJavadoc("The kernel layers by name: views of this model, not copies.\n")
            .addModifiers(Modifier.PUBLIC)
            .returns(kernels)
            .addStatement("return new $T(this)", kernels)
            .build());
    TypeSpec.Builder nested =
        TypeSpec.classBuilder(NAME)
            .addJavadoc("The kernel layers of a model, by name.\n")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addField(RuntimeTypes.MODEL, "model", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.MODEL, "model")
                    .addStatement("this.model = model")
                    .build());
    for (Layer layer : graph.layers()) {
      if (layer.kind().isKernel()) {
        nested.addMethod(accessor(layer));
      }
    }
    type.addType(nested.build());
  }

  private static MethodSpec accessor(Layer layer) {
    return MethodSpec.methodBuilder(layer.name())
        .addJavadoc(
            "The kernel layer {@code $L}: $L prototypes.\n", layer.name(), layer.shape().floats())
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.KERNEL_LAYER)
        .addStatement("return $T.of(model, $S)", RuntimeTypes.KERNEL_LAYER, layer.name())
        .build();
  }
}
