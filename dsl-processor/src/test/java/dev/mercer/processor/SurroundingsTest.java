package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import dev.mercer.Network;
import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.runtime.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the module path, the class path and the folders around a right declaration can lack. */
class SurroundingsTest {
  private static final String DECLARATION =
      """
      package com.acme;

      @dev.mercer.Network
      interface Irises {
        @dev.mercer.Yat(units = 3) float[] near(@dev.mercer.Input(4) float[] x);
        @dev.mercer.Linear Species species(float[] near);
      }
      """;

  private static final String USE =
      """
      package com.acme;

      class Use {
        private MercerIrises net = MercerIrises.create(1);

        Species use(float[] x) {
          return net.species(net.near(x));
        }
      }
      """;

  private static final String SPECIES =
      "package com.acme;\n\nenum Species { SETOSA, VERSICOLOR, VIRGINICA }\n";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void withoutTheRuntimeTheDependencyIsNamed(Compiler compiler) throws IOException {
    Complaint complaint = only(compilation(compiler).classPath(Origin.of(Network.class)), compiler);
    assertThat(complaint.toString()).startsWith("ERROR Irises.java:4 [MER158]");
    assertThat(complaint.message())
        .contains("instead: add dev.mercer:mercer-runtime to the dependencies");
  }

  /** Only under javac: ECJ lets a class path see all of the JDK. */
  @Test
  void withoutTheVectorApiTheOptionIsNamed() throws IOException {
    Compilation compilation = compilation(Compiler.JAVAC).options("--release", "21");
    Complaint complaint = only(compilation, Compiler.JAVAC);
    assertThat(complaint.toString()).startsWith("WARNING Irises.java:4 [MER159]");
    assertThat(complaint.message()).contains("with '--add-modules jdk.incubator.vector'");
    assertThat(compilation.generated().keySet())
        .containsExactly(
            "com/acme/MercerIrises.java",
            "com/acme/MercerIrises_Network.java",
            "com/acme/MercerIrises_Scalar.java");
  }

  /**
   * Without {@code java.compiler}, where the mark of generated classes comes from. Only under
   * javac: ECJ, outside an IDE, takes no generated source for a part of the module.
   */
  @Test
  void aModuleThatRequiresBothHasBoth() throws IOException {
    Compilation compilation = module("dev.mercer", "dev.mercer.runtime", "jdk.incubator.vector");
    assertThat(compilation.run(Compiler.JAVAC, new NetworkProcessor())).isEmpty();
    assertThat(compilation.generated()).containsKey("com/acme/MercerIrises_Vector.java");
  }

  @Test
  void aModuleIsToldWhatToRequire() throws IOException {
    Complaint runtime = only(module("dev.mercer"), Compiler.JAVAC);
    assertThat(runtime.toString()).startsWith("ERROR Irises.java:4 [MER158]");
    assertThat(runtime.message()).contains("not visible from module 'acme'");
    assertThat(runtime.message())
        .contains("instead: write 'requires dev.mercer.runtime;' in module-info.java");

    Complaint vector = only(module("dev.mercer", "dev.mercer.runtime"), Compiler.JAVAC);
    assertThat(vector.toString()).startsWith("WARNING Irises.java:4 [MER159]");
    assertThat(vector.message())
        .contains("instead: write 'requires jdk.incubator.vector;' in module-info.java");
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeWrittenIsAnError(Compiler compiler) throws IOException {
    Compilation compilation =
        new Compilation(directory.resolve(compiler.name())).add(SPECIES).add(DECLARATION);
    // A file stands where the folder of the package belongs.
    Files.writeString(directory.resolve(compiler + "/generated/com"), "");
    assertThat(compilation.complaints(compiler, new NetworkProcessor()).getFirst())
        .startsWith("ERROR Irises.java:4 [MER198]");
  }

  private static Complaint only(Compilation compilation, Compiler compiler) throws IOException {
    List<Complaint> complaints = compilation.run(compiler, new NetworkProcessor());
    assertThat(complaints).hasSize(1);
    return complaints.getFirst();
  }

  private Compilation module(String... required) throws IOException {
    String requires =
        Arrays.stream(required)
            .map("  requires %s;\n"::formatted)
            .collect(Collectors.joining("", "module acme {\n", "}\n"));
    return compilation(Compiler.JAVAC)
        .add("module-info", requires)
        .classPath()
        .modulePath(
            Origin.of(Network.class),
            Origin.of(Model.class),
            Origin.of(JsonFactory.class),
            Origin.of(NullMarked.class))
        .options("--release", "21");
  }

  private Compilation compilation(Compiler compiler) throws IOException {
    return new Compilation(Files.createTempDirectory(directory, compiler.name()))
        .add(SPECIES)
        .add(DECLARATION)
        .add(USE);
  }
}
