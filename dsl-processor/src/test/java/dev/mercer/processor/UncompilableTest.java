package dev.mercer.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.report.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where the compiler itself finds a mistake, it tells it of the user's source. We may add what
 * there is to say of the declaration as the compiler shows it, but nothing else is complained of.
 */
class UncompilableTest {
  private static final List<String> MISTAKES =
      List.of(
          "@Linear(units = \"x\") float[] out(@Input(3) float[] x);",
          "@Linear(units = {1, 2}) float[] out(@Input(3) float[] x);",
          "@Linear(units = 3L) float[] out(@Input(3) float[] x);",
          "@Linear(units = null) float[] out(@Input(3) float[] x);",
          "@Linear(units = 1 / 0) float[] out(@Input(3) float[] x);",
          "@Linear(units = int.class) float[] out(@Input(3) float[] x);",
          "@Linear(units = @Network) float[] out(@Input(3) float[] x);",
          "@Linear(units = Missing.UNITS) float[] out(@Input(3) float[] x);",
          "@Linear(unit = 3) float[] out(@Input(3) float[] x);",
          "@Linear(3) float[] out(@Input(3) float[] x);",
          "@Linear(units = 3, units = 4) float[] out(@Input(3) float[] x);",
          "@Linear(units = 3) @Linear(units = 3) float[] out(@Input(3) float[] x);",
          "@Yat(units = 3, bias = true) float[] out(@Input(3) float[] x);",
          "@Yat(units = 3, trainBias = 1) float[] out(@Input(3) float[] x);",
          "@Linear(units = 3) float[] out(@Input float[] x);",
          "@Linear(units = 3) float[] out(@Input() float[] x);",
          "@Linear(units = 3) float[] out(@Input(\"3\") float[] x);",
          "@Linear(units = 3) float[] out(@Input(3) float[] x, float[] x);",
          "@Linear(units = 3) out(@Input(3) float[] x);",
          "@Linear float out(Missing x);",
          "@Linear Missing<Missing> out(Missing.Missing[] x) throws Missing;",
          "@Linear float out(missing.Missing<? extends Missing> x);",
          "@Missing @Linear float out(@Missing @Input(3) float[] x);",
          "@Linear float out(Cell x); record Cell(Missing a, Cell b, java.util.List<Missing> c) {}",
          "@Linear Kind out(@Input(3) float[] x); enum Kind { A, B, A; Missing missing; }",
          "@Linear Both out(@Input(3) float[] x); record Both(float a, float a) {}",
          "@Linear <T extends Missing & T> T out(T x);",
          "@Linear float out(@Input(3) float[] x) { return 0; }",
          "@Linear float out(@Input(3) float[] x); class Net {}");

  private static final String DECLARATION =
      """
      package com.acme;

      import dev.mercer.*;

      @Network
      interface Net {
        %s
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void onlyTheSourceIsComplainedOf(Compiler compiler) throws IOException {
    for (String mistake : MISTAKES) {
      List<Complaint> complaints =
          new Compilation(directory.resolve("" + MISTAKES.indexOf(mistake)))
              .add(DECLARATION.formatted(mistake))
              .run(compiler, new NetworkProcessor());
      assertWithMessage(mistake)
          .that(complaints.stream().map(Complaint::code).toList())
          .contains(Complaint.OF_THE_COMPILER);
      for (Complaint complaint : complaints) {
        assertWithMessage(mistake).that(complaint.code()).isNotEqualTo(Message.INTERNAL.code());
        // The stub of an unresolved declaration comes in the last round, which javac mentions.
        if (!complaint.message().contains("created in the last round")) {
          assertWithMessage("%s: %s", mistake, complaint)
              .that(complaint.file())
              .isEqualTo("Net.java");
        }
      }
    }
  }
}
