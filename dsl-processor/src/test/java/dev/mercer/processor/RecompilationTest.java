package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.processor.Compilation.Compiler;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A build may compile all sources or some, in any order, with or without what it compiled before.
 */
class RecompilationTest {
  private static final List<String> LAYERS =
      List.of(
          "@dev.mercer.Standardize float[] scaled(Flower flower);",
          "@dev.mercer.Yat(units = 12) float[] near(float[] scaled);",
          "@dev.mercer.Linear(units = 4) float[] mixed(float[] near);",
          "@dev.mercer.Add float[] sum(float[] mixed, float[] scaled);",
          "@dev.mercer.Linear Species species(float[] sum);");

  private static final List<String> SOURCES =
      List.of(
          declaration(LAYERS),
          "package com.acme;\nrecord Flower(float a, float b, float c, float d) {}\n",
          "package com.acme;\nenum Species { SETOSA, VERSICOLOR }\n",
          """
          package com.acme;
          @dev.mercer.Network
          interface Prices {
            @dev.mercer.Linear float price(@dev.mercer.Input(3) float[] x);
          }
          """);

  private static String declaration(List<String> layers) {
    return "package com.acme;\n@dev.mercer.Network\ninterface Irises {\n%s\n}\n"
        .formatted(String.join("\n", layers));
  }

  @TempDir Path directory;

  @Test
  void theOutputIsTheSameUnderBothCompilersInAnyOrder() throws IOException {
    Map<String, String> expected = compile("first", Compiler.JAVAC, SOURCES).generated();
    assertThat(expected).hasSize(8);
    assertThat(compile("again", Compiler.JAVAC, SOURCES.reversed()).generated())
        .isEqualTo(expected);
    assertThat(compile("ecj", Compiler.ECJ, SOURCES).generated()).isEqualTo(expected);
  }

  @Test
  void theOrderOfTheMethodsDoesNotMatter() throws IOException {
    List<String> layers = new ArrayList<>(LAYERS.reversed());
    Collections.swap(layers, 0, 2);
    List<String> sources = new ArrayList<>(SOURCES);
    sources.set(0, declaration(layers));
    assertThat(compile("shuffled", Compiler.JAVAC, sources).generated())
        .isEqualTo(compile("first", Compiler.JAVAC, SOURCES).generated());
  }

  @ParameterizedTest
  @EnumSource
  void compiledAgainTheOutputIsTheSame(Compiler compiler) throws IOException {
    Compilation compilation = compile("net", compiler, SOURCES);
    Map<String, String> expected = compilation.generated();
    // All, where the class path now has what was compiled; then one declaration alone.
    assertThat(compilation.run(compiler, new NetworkProcessor())).isEmpty();
    assertThat(compilation.generated()).isEqualTo(expected);
    compilation.clear().add(SOURCES.getFirst());
    assertThat(compilation.run(compiler, new NetworkProcessor())).isEmpty();
    assertThat(compilation.generated()).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void aMistakeIsToldAgainUntilItIsCorrected(Compiler compiler) throws IOException {
    Compilation compilation = new Compilation(directory.resolve("net"));
    String wrong = SOURCES.getLast().replace("Linear", "Add");
    for (int i = 0; i < 2; i++) {
      compilation.clear().add(wrong);
      List<Complaint> complaints = compilation.run(compiler, new NetworkProcessor());
      assertThat(complaints.stream().map(Complaint::code).toList())
          .containsExactly("MER122", "MER124");
    }
    // With the class files of the stub on the class path, which ECJ does not put up with: see
    // below.
    compilation = compiler == Compiler.JAVAC ? compilation : new Compilation(directory);
    compilation.clear().add(SOURCES.getLast());
    assertThat(compilation.run(compiler, new NetworkProcessor())).isEmpty();
    assertThat(compilation.generated()).hasSize(4);
  }

  /** A change does not go by unnoticed under ECJ, whose filer writes no source of a known class. */
  @Test
  void whereEcjKeepsAnOldClassItIsAnError() throws IOException {
    Compilation compilation = compile("net", Compiler.ECJ, SOURCES);
    compilation.clear().add(SOURCES.getLast().replace("Input(3)", "Input(4)"));
    List<Complaint> complaints = compilation.run(Compiler.ECJ, new NetworkProcessor());
    assertThat(complaints).hasSize(1);
    assertThat(complaints.getFirst().message()).startsWith("[MER157]");
    assertThat(complaints.getFirst().message())
        .contains("instead: delete what the last compilation has written");
  }

  /** Gradle compiles again only what it must, if a generated class has one origin. */
  @Test
  void aGeneratedClassHasOneOriginAndTheJarSaysSo() throws IOException {
    Map<String, List<String>> origins = new TreeMap<>();
    Compilation compilation = new Compilation(directory);
    for (String source : SOURCES) {
      compilation.add(source);
    }
    compilation.run(Compiler.JAVAC, new WithFiler(filer -> recording(filer, origins)));
    assertThat(origins).hasSize(8);
    origins.forEach(
        (name, origin) ->
            assertThat(origin)
                .containsExactly(name.startsWith("com.acme.MercerIrises") ? "Irises" : "Prices"));

    assertThat(resource("META-INF/gradle/incremental.annotation.processors"))
        .isEqualTo("dev.mercer.processor.NetworkProcessor,isolating");
    assertThat(resource("META-INF/services/javax.annotation.processing.Processor"))
        .isEqualTo("dev.mercer.processor.NetworkProcessor");
  }

  private static Filer recording(Filer filer, Map<String, List<String>> origins) {
    return (Filer)
        Proxy.newProxyInstance(
            RecompilationTest.class.getClassLoader(),
            new Class<?>[] {Filer.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("createSourceFile")) {
                origins.put(
                    arguments[0].toString(),
                    Arrays.stream((Element[]) arguments[1])
                        .map(origin -> origin.getSimpleName().toString())
                        .toList());
              }
              return method.invoke(filer, arguments);
            });
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("target/classes").resolve(name)).strip();
  }

  private Compilation compile(String name, Compiler compiler, List<String> sources)
      throws IOException {
    Compilation compilation = new Compilation(directory.resolve(name));
    for (String source : sources) {
      compilation.add(source);
    }
    assertThat(compilation.run(compiler, new NetworkProcessor())).isEmpty();
    return compilation;
  }
}
