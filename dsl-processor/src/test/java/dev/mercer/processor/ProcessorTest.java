package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import dev.mercer.processor.Compilation.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the processor does with declarations that one source cannot show. */
class ProcessorTest {
  private static final String RIGHT =
      """
      package com.acme;

      @dev.mercer.Network
      interface Irises {
        @dev.mercer.Linear float out(@dev.mercer.Input(3) float[] x);
      }
      """;

  /** The declaration needs a class that another processor generates. */
  private static final String WAITING =
      """
      package com.acme;

      @dev.mercer.Network
      interface Irises {
        @dev.mercer.Yat(units = 3) float[] near(Flower flower);
        @dev.mercer.Linear(units = 2) float[] out(float[] near);
      }

      @Deprecated
      class Use {
        static float[] use(Flower flower) {
          return MercerIrises.create(1).predict(flower);
        }
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void noMoreThanTwentyProblemsAreTold(Compiler compiler) throws IOException {
    String layers =
        IntStream.range(0, 25)
            .mapToObj("  @dev.mercer.Linear float[] a%1$s(float[] a%1$s);"::formatted)
            .collect(joining("\n", "@dev.mercer.Network\ninterface Irises {\n", "\n}\n"));
    List<Complaint> complaints = run(compiler, "package com.acme;\n" + layers);
    assertThat(complaints).hasSize(21);
    assertThat(complaints.stream().filter(each -> each.code().equals("MER125")).toList())
        .hasSize(20);
    Complaint last = complaints.stream().filter(each -> each.line() == 3).toList().getFirst();
    assertThat(last.message().lines().toList()).contains("[MER100] 'Irises' has 5 more problems");
  }

  @ParameterizedTest
  @EnumSource
  void moreThanTwentyWarningsStopNothing(Compiler compiler) throws IOException {
    String layers =
        IntStream.range(0, 21)
            .mapToObj(
                i ->
                    """
                      @dev.mercer.Yat(units = 1, bias = 0, trainBias = false) float[] a%1$s(float[] b%1$s);
                      @dev.mercer.Linear(units = 1) float[] b%2$s(float[] a%1$s);
                    """
                        .formatted(i, i + 1))
            .collect(joining());
    List<Complaint> complaints =
        run(
            compiler,
            """
            package com.acme;
            @dev.mercer.Network
            interface Irises {
              @dev.mercer.Standardize float[] b0(@dev.mercer.Input(1) float[] x);
            %s}
            class Use {
              MercerIrises net = MercerIrises.create(1);
            }
            """
                .formatted(layers));
    assertThat(complaints).hasSize(21);
    assertThat(complaints.stream().map(Complaint::kind).distinct().toList())
        .containsExactly(Diagnostic.Kind.WARNING);
  }

  @ParameterizedTest
  @EnumSource
  void aTypeThatAnotherProcessorGeneratesIsWaitedFor(Compiler compiler) throws IOException {
    assertThat(run(compiler, WAITING, flower("float width, float height"))).isEmpty();
  }

  @Test
  void aGeneratedTypeMayBeWrong() throws IOException {
    assertThat(run(Compiler.JAVAC, WAITING, flower("char c")).toString())
        .contains("Flower.java:1 [MER131]");
    // ECJ has forgotten where a parameter stands whose type it did not know in the first round.
    assertThat(run(Compiler.ECJ, WAITING, flower("char c")).toString()).contains("?:0 [MER131]");
  }

  private static Processor flower(String components) {
    return new OtherProcessor(
        "com.acme.Flower", "package com.acme; record Flower(%s) {}".formatted(components));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheCompilerRefusesIsLeftToIt(Compiler compiler) throws IOException {
    String text =
        """
        package com.acme;

        @dev.mercer.Network
        interface Irises {
          @dev.mercer.Linear(units = "two") float[] mixed(@dev.mercer.Input float[] x); // error compiler, error compiler
          @dev.mercer.Linear(units = {}) float[] out(float[] mixed); // error compiler
        }
        """;
    Expectation.check(Expectation.in("Irises.java", text), run(compiler, text));
  }

  /** Neither compiler shows it to a processor. */
  @ParameterizedTest
  @EnumSource
  void aLocalInterfaceIsNoNetwork(Compiler compiler) throws IOException {
    assertThat(
            run(
                compiler,
                """
                package com.acme;

                class Garden {
                  Object use() {
                    @dev.mercer.Network
                    interface Local {
                      float[] out(int[] x);
                    }
                    return Local.class;
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void aRecordIsNoNetwork() throws IOException {
    String text = "package com.acme;\n@dev.mercer.Network\nrecord Irises(float a) {}\n";
    assertThat(run(Compiler.JAVAC, text).toString()).contains("Irises.java:3 [MER150]");
    // ECJ points to no record.
    assertThat(run(Compiler.ECJ, text).toString()).contains("?:0 [MER150]");
  }

  @ParameterizedTest
  @EnumSource
  void aNameMayBeTakenBySomebodyElse(Compiler compiler) throws IOException {
    Compilation compilation =
        compilation(compiler)
            .add("package com.acme;\n\nclass MercerIrises_Network {}\n")
            .add(RIGHT);
    List<Complaint> complaints = compilation.run(compiler, new NetworkProcessor());
    assertThat(complaints).hasSize(1);
    assertThat(complaints.getFirst().toString()).startsWith("ERROR Irises.java:4 [MER157]");
  }

  @ParameterizedTest
  @EnumSource
  void twoNetworksMayWantOneName(Compiler compiler) throws IOException {
    String text =
        """
        package com.acme;

        class A {
          @dev.mercer.Network
          interface B {
            @dev.mercer.Linear float out(@dev.mercer.Input(3) float[] x);
          }
        }

        @dev.mercer.Network
        interface A_B { // error MER157 at A_B
          @dev.mercer.Linear float out(@dev.mercer.Input(3) float[] x);
        }
        """;
    Expectation.check(Expectation.in("A.java", text), run(compiler, text));
  }

  @ParameterizedTest
  @EnumSource
  void aFailureOfItsOwnIsAnError(Compiler compiler) throws IOException {
    Processor failing =
        new WithFiler(
            filer -> {
              throw new IllegalStateException("no filer");
            });
    List<Complaint> complaints = compilation(compiler).add(RIGHT).run(compiler, failing);
    assertThat(complaints).hasSize(1);
    assertThat(complaints.getFirst().toString()).startsWith("ERROR Irises.java:4 [MER199]");
    assertThat(complaints.getFirst().message()).contains("IllegalStateException: no filer");
  }

  private List<Complaint> run(Compiler compiler, String text, Processor... others)
      throws IOException {
    List<Processor> processors = new ArrayList<>(List.of(new NetworkProcessor()));
    processors.addAll(List.of(others));
    return compilation(compiler).add(text).run(compiler, processors.toArray(Processor[]::new));
  }

  private Compilation compilation(Compiler compiler) throws IOException {
    return new Compilation(directory.resolve(compiler.name()));
  }
}
