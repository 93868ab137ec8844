package dev.mercer.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;

/** The file of a class that belongs to a network. */
final class GeneratedFile {
  private static final AnnotationSpec MARK =
      AnnotationSpec.builder(RuntimeTypes.GENERATED)
          .addMember("value", "$S", "dev.mercer.processor")
          .build();

  private GeneratedFile() {}

  /**
   * Marks the class for tools that care for what people write. A module need not read {@code
   * java.compiler}, where the mark is declared.
   */
  static JavaFile of(Graph graph, TypeSpec type) {
    return JavaFile.builder(
            graph.type().packageName(),
            graph.generatedVisible() ? type.toBuilder().addAnnotation(MARK).build() : type)
        .indent("  ")
        .skipJavaLangImports(true)
        .build();
  }
}
