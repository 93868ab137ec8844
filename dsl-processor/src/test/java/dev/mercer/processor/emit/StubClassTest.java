package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.Network;
import dev.mercer.processor.Compilation;
import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.DeclarationReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stub lets code that uses a wrong network compile, so that only the mistake is reported. */
class StubClassTest {
  /** Emits a stub for each declaration, right or wrong, and reports nothing. */
  private static final class Stubs extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(Network.class.getName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      DeclarationReader reader =
          new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
      for (Element element : round.getElementsAnnotatedWith(Network.class)) {
        Declaration declaration = reader.read((TypeElement) element);
        try {
          StubClass.of(declaration).writeTo(processingEnv.getFiler());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void everyMemberOfTheRightClassIsThere(Compiler compiler) throws IOException {
    assertThat(
            complaints(
                compiler,
                """
                @dev.mercer.Network
                interface Irises {
                  @dev.mercer.Standardize float[] scaled(Flower flower);
                  @dev.mercer.Yat(units = -1) float[] near(float[] scaled);
                  @dev.mercer.Linear Species species(float[] near);
                }
                """,
                """
                import dev.mercer.runtime.*;
                import java.io.*;
                import java.nio.file.Path;
                import java.util.List;

                class Use {
                  private Use() {}

                  static Species use(Flower flower, Path path) throws IOException {
                    Dataset data = MercerIrises.dataset(List.of(flower), List.of(Species.SETOSA));
                    MercerIrises net = data.size() > 1 ? MercerIrises.create(1) : MercerIrises.load(path);
                    net.save(path);
                    if (net.kernels().near().units() > MercerIrises.load(new byte[4]).inputSize()) {
                      Irises layers = net.copy();
                      return layers.species(net.near(net.scaled(flower)));
                    }
                    dev.mercer.kernel.Explanation.of(net, flower);
                    Prediction<Species> prediction = net.predict(flower);
                    return prediction.probability() > 0.5 ? prediction.label() : null;
                  }
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anArrayInAndARecordOut(Compiler compiler) throws IOException {
    assertThat(
            complaints(
                compiler,
                """
                @dev.mercer.Network
                interface Irises {
                  @dev.mercer.Linear(units = 7) Size size(float[] pixels);
                }
                """,
                """
                import java.util.List;

                class Use {
                  private Use() {}

                  static float use(float[][] rows, Size size) {
                    return MercerIrises.dataset(rows, List.of(size)).size()
                        + MercerIrises.create(1).predict(rows[0]).price();
                  }
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void mistakesInSignaturesAreNotRepeated(Compiler compiler) throws IOException {
    assertThat(
            complaints(
                compiler,
                """
                @dev.mercer.Network
                interface Irises<T extends Comparable<T>> extends java.util.function.Supplier<T> {
                  @dev.mercer.Yat <X extends Exception> float[] near(T first, java.util.List<? super T> second) throws X;
                  @dev.mercer.Yat float[] near(int... counts);
                  @dev.mercer.Yat void nothing();
                  default void defaulted() {}
                  static void statically() {}
                }
                """,
                """
                class Use {
                  private Use() {}

                  static Irises<?> use() {
                    MercerIrises net = MercerIrises.create(1);
                    net.kernels().near();
                    net.defaulted();
                    return net;
                  }
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aLayerNamedLikeAMethodOfTheClassIsNoSecondError(Compiler compiler) throws IOException {
    assertThat(
            complaints(
                compiler,
                """
                @dev.mercer.Network
                interface Irises {
                  @dev.mercer.Yat(units = 3) int predict(Flower flower);
                  @dev.mercer.Yat(units = 3) String outputs(float[] predict);
                  @dev.mercer.Yat(units = 3) float[] hashCode(float[] outputs);
                }
                """,
                """
                class Use {
                  private Use() {}

                  static MercerIrises use() {
                    return MercerIrises.create(1);
                  }
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoInterfaceHasAClassToo(Compiler compiler) throws IOException {
    assertThat(
            complaints(
                compiler,
                """
                @dev.mercer.Network
                enum Irises { A, B }

                @dev.mercer.Network
                record Roses(int a) {}

                @dev.mercer.Network
                @interface Tulips {}

                @dev.mercer.Network
                sealed interface Lilies {}

                final class Lily implements Lilies {}
                """,
                """
                class Use {
                  private Use() {}

                  static long use() {
                    return MercerIrises.create(1).inputSize() + MercerRoses.create(1).inputSize()
                        + MercerTulips.create(1).inputSize() + MercerLilies.create(1).inputSize();
                  }
                }
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownTypeIsReportedOnceByTheCompiler(Compiler compiler) throws IOException {
    List<String> complaints =
        complaints(
            compiler,
            """
            @dev.mercer.Network
            interface Irises {
              @dev.mercer.Yat(units = 3) float[] near(Flowr flower);
              @dev.mercer.Linear Species species(float[] near);
            }
            """,
            """
            class Use {
              private Use() {}

              static Species use(Flower flower) {
                return MercerIrises.create(1).predict(flower).label();
              }
            }
            """);
    assertThat(complaints).hasSize(1);
    assertThat(complaints.getFirst()).contains("Flowr");
  }

  @Test
  void namesOfTheInterfacesOwnTypesAreNotMistaken() throws IOException {
    String declaration =
        """
        @dev.mercer.Network
        interface Irises {
          enum List { A, B }
          record Path(float a) {}
          class String {}
          @interface Override {}
          class Model {}
          interface Dataset {}
          class IOException {}
          class IllegalStateException {}
          class Kernels {}
          record Flower(float other) {}

          @dev.mercer.Yat(units = 3) float[] near(Path path);
          @dev.mercer.Linear List list(float[] near, com.acme.Flower flower);
        }
        """;
    String use =
        """
        class Use {
          private Use() {}

          static Irises.List use(Irises.Path path) {
            MercerIrises.create(1).predict(new Flower(1, 2)).label();
            return MercerIrises.create(1).predict(path).label();
          }
        }
        """;
    for (Compiler compiler : Compiler.values()) {
      assertThat(complaints(compiler, declaration, use)).isEmpty();
    }
  }

  private List<String> complaints(Compiler compiler, String declaration, String use)
      throws IOException {
    return new Compilation(directory.resolve(compiler.name()))
        .add("package com.acme;\nrecord Flower(float width, float height) {}")
        .add("package com.acme;\nrecord Size(float price, float weight) {}")
        .add("package com.acme;\nenum Species { SETOSA, VERSICOLOR }")
        .add("package com.acme;\n" + declaration)
        .add("package com.acme;\n" + use)
        .complaints(compiler, new Stubs());
  }
}
