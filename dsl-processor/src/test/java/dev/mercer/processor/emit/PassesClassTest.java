package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassesClassTest {
  /** One of each kind that the passes of a kernel layer have; their tiles differ in size alone. */
  private static final List<String> METHODS =
      List.of(
          "nearForward",
          "nearDots",
          "nearDotsTile",
          "nearSquares",
          "nearKernel",
          "nearCloseKernel",
          "nearDerive",
          "nearPairs",
          "nearNearPairs",
          "nearBackward",
          "nearNearBackward",
          "nearGradient");

  /** The text is for a person to read: change it on purpose, and read it. */
  @Test
  void aKernelLayerReadsWell() throws IOException {
    Graph graph = Network.of(80).yat("near", "x", 20).graph();
    TypeSpec passes = PassesClass.of(Plan.of(graph), new VectorForm());
    TypeSpec.Builder excerpt =
        TypeSpec.classBuilder(passes.name())
            .addJavadoc(passes.javadoc())
            .addFields(passes.fieldSpecs());
    passes.methodSpecs().stream()
        .filter(method -> METHODS.contains(method.name()))
        .forEach(excerpt::addMethod);
    String text =
        JavaFile.builder("test", excerpt.build()).skipJavaLangImports(true).build().toString();
    String golden =
        new String(
            PassesClassTest.class.getResourceAsStream("KernelLayer.java.txt").readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).isEqualTo(golden);
  }

  /** A line is what a debugger steps over. */
  @Test
  void linesAreShort() {
    Graph graph = Subjects.twoBlocks();
    for (Form form : List.of(new VectorForm(), new ScalarForm())) {
      String text =
          JavaFile.builder("test", PassesClass.of(Plan.of(graph), form)).build().toString();
      assertThat(text.lines().filter(line -> line.length() > 110).toList()).isEmpty();
    }
  }
}
