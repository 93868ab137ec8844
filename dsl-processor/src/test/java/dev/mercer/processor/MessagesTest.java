package dev.mercer.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads and where: the first line of a message, and the column under javac. */
class MessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          [MER101] 'second' reads 'first' through 'norm': two kernels without a readout between them | 10 | 42
          [MER102] 'sum' reads 'secnd', which is no layer and not the input; did you mean 'second'?  | 11 | 43
          [MER125] 'lost' states no units                                                            | 12 | 3
          [MER127] 'mean' has units = -2                                                             | 13 | 27
          [MER143] 'tiny' has epsilon = 1.0E-9; it must be finite and at least 1e-6                  | 14 | 29
          [MER124] 'species' returns String; expected float[], float, an enum or a record of floats  | 15 | 18
          [MER106] the input 'x' is float[4] here and float[3] elsewhere                             | 16 | 43
          """)
  void theFirstLineStandsAloneAtItsPlace(String firstLine, int line, int column) {
    Compilation compilation = compile();
    assertThat(compilation)
        .hadErrorContaining(firstLine)
        .inFile(MISTAKES)
        .onLine(line)
        .atColumn(column);
    assertThat(compilation).hadErrorCount(7);
  }

  private static final JavaFileObject MISTAKES =
      JavaFileObjects.forSourceString(
          "com.acme.Mistakes",
          """
          package com.acme;

          import dev.mercer.*;

          @Network
          interface Mistakes {
            @Standardize float[] scaled(@Input(3) float[] x);
            @Yat(units = 4) float[] first(float[] scaled);
            @Normalize float[] norm(float[] first);
            @Yat(units = 4) float[] second(float[] norm);
            @Add float[] sum(float[] first, float[] secnd);
            @Linear float[] lost(float[] sum);
            @NadarayaWatson(units = -2) float[] mean(float[] second);
            @Yat(units = 4, epsilon = 1e-9) float[] tiny(float[] scaled);
            @Linear String species(float[] tiny);
            @Linear(units = 4) float[] again(@Input(4) float[] x);
          }
          """);

  @Test
  void aRightDeclarationCompilesWithoutAWord() {
    Compilation compilation =
        javac()
            .withOptions("--add-modules", "jdk.incubator.vector", "-Xlint:all,-incubating")
            .withProcessors(new NetworkProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "com.acme.Prices",
                    """
                    package com.acme;

                    @dev.mercer.Network
                    public interface Prices {
                      @dev.mercer.Linear
                      float price(@dev.mercer.Input(13) float[] features);
                    }
                    """));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("com.acme.MercerPrices")
        .contentsAsUtf8String()
        .contains("public final class MercerPrices extends Model implements Prices {");
  }

  private static Compilation compile() {
    return javac().withProcessors(new NetworkProcessor()).compile(MISTAKES);
  }
}
