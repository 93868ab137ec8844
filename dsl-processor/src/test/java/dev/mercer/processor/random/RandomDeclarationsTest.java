package dev.mercer.processor.random;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.report.Message;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor never throws: of many random declarations each either compiles and agrees with the
 * oracle, or gets our errors only. The seed is fixed; {@link Dice} makes any one of them again by
 * its number.
 */
class RandomDeclarationsTest {
  private static final String ILL_CONDITIONED = "more than 1e-5, being ill-conditioned";

  private static final int RIGHT = 1_050;
  private static final int WRONG = 2_500;
  private static final int BATCH = 125;
  private static final int ECLIPSE = 80;

  /**
   * These are not about the declaration: there is none, as in NoNetwork.java, what surrounds it is
   * missing, or Mercer itself fails.
   */
  private static final Set<Message> ELSEWHERE =
      EnumSet.of(
          Message.NO_NETWORK,
          Message.NO_RUNTIME,
          Message.NO_VECTOR,
          Message.CANNOT_WRITE,
          Message.INTERNAL);

  @TempDir Path directory;

  private final Counts counts = new Counts();

  @Test
  void rightDeclarationsCompileAndAgreeWithTheOracle() throws IOException {
    for (int first = 0; first < RIGHT; first += BATCH) {
      // Where the Vector API is seen twice as much is generated, so one batch in four sees it.
      boolean vector = first / BATCH % 4 == 0;
      checkRight(Compiler.JAVAC, right(first, BATCH), vector, vector);
    }
    System.out.printf("Of %s right declarations:%n%s%n", RIGHT, counts);
    assertThat(counts.entries("pairs")).isEqualTo(Counts.pairs(true));
    assertThat(counts.entries("outputs")).isEqualTo(Counts.outputs());
    assertThat(counts.entries("inputs")).hasSize(5);
    assertThat(counts.entries("types")).hasSize(8);
    assertThat(counts.entries("warnings"))
        .containsExactlyElementsIn(
            EnumSet.allOf(Message.class).stream()
                .filter(Message::isWarning)
                .map(Message::code)
                .toList());
    assertThat(counts.count("accuracy", ILL_CONDITIONED)).isAtMost(RIGHT / 20);
  }

  @Test
  void wrongDeclarationsGetTheirErrorsAndNoOthers() throws IOException {
    for (int first = 0; first < WRONG; first += BATCH) {
      checkWrong(Compiler.JAVAC, wrong(RIGHT + first, BATCH, any -> true));
    }
    System.out.printf("Of %s wrong declarations:%n%s%n", WRONG, counts);
    assertThat(counts.entries("pairs")).containsAtLeastElementsIn(Counts.pairs(false));
    EnumSet<Message> mistakes = EnumSet.allOf(Message.class);
    mistakes.removeIf(message -> message.isWarning() || ELSEWHERE.contains(message));
    assertThat(counts.entries("errors"))
        .containsExactlyElementsIn(mistakes.stream().map(Message::code).toList());
  }

  @Test
  void eclipseSaysTheSame() throws IOException {
    checkRight(Compiler.ECJ, right(0, ECLIPSE), true, true);
    // Eclipse's compiler knows no place in a record: what is said of one is said nowhere.
    checkWrong(
        Compiler.ECJ, wrong(RIGHT, ECLIPSE, mutation -> !mutation.equals(WholeMutations.RECORD)));
  }

  private static List<Specimen> right(int first, int count) {
    return IntStream.range(first, Math.min(RIGHT, first + count))
        .mapToObj(Specimen::right)
        .toList();
  }

  private static List<Specimen> wrong(int first, int count, Predicate<Mutation> admissible) {
    List<Mutation> mutations = Mutations.ALL.stream().filter(admissible).toList();
    return IntStream.range(first, first + count)
        .mapToObj(number -> Specimen.wrong(number, mutations.get(number % mutations.size())))
        .toList();
  }

  /** Compiles right declarations, and runs what comes out in one of the forms. */
  private void checkRight(
      Compiler compiler, List<Specimen> specimens, boolean vectorVisible, boolean vector)
      throws IOException {
    Batch batch = compile(compiler, specimens, vectorVisible);
    for (Specimen specimen : specimens) {
      List<String> warnings = warnings(specimen, vectorVisible);
      check(specimen, batch, warnings, List.of());
      warnings.forEach(code -> counts.add("warnings", code));
    }
    String property = "mercer.backend";
    System.setProperty(property, vector ? "vector" : "scalar");
    try (URLClassLoader loader = batch.load()) {
      for (Specimen specimen : specimens) {
        Agreement agreement = Agreement.check(specimen, loader);
        assertThat(agreement.backend()).isEqualTo(vector ? "VECTOR" : "SCALAR");
        counts.add(specimen.blueprint());
        counts.add("backends", agreement.backend());
        counts.add("accuracy", accuracy(agreement.error()));
      }
    } finally {
      System.clearProperty(property);
    }
  }

  private static String accuracy(double error) {
    if (error > Closeness.TOLERANCE) {
      return ILL_CONDITIONED;
    }
    return error > 1e-6 ? "1e-6 to 1e-5" : "up to 1e-6";
  }

  private void checkWrong(Compiler compiler, List<Specimen> specimens) throws IOException {
    Batch batch = compile(compiler, specimens, true);
    for (Specimen specimen : specimens) {
      check(specimen, batch, specimen.told(), specimen.perhapsTold());
      counts.add(specimen.draft());
      counts.add("mistakes", specimen.mutations().size() + " in one declaration");
      specimen.mutations().forEach(mutation -> counts.add("mutations", mutation.name()));
      batch.complaints(specimen).stream()
          .filter(Batch.Complaint::isError)
          .forEach(complaint -> counts.add("errors", complaint.code()));
    }
  }

  private Batch compile(Compiler compiler, List<Specimen> specimens, boolean vectorVisible)
      throws IOException {
    Path place = directory.resolve(compiler + "" + specimens.getFirst().number());
    return Batch.compile(compiler, specimens, vectorVisible, place);
  }

  /** Everything that must be told is, each as often as it stands there; nothing else is. */
  private static void check(
      Specimen specimen, Batch batch, List<String> told, List<String> perhapsTold) {
    List<Batch.Complaint> complaints = batch.complaints(specimen);
    List<String> codes = new ArrayList<>();
    for (Batch.Complaint complaint : complaints) {
      if (complaint.isError() || (specimen.isRight() && complaint.concernsMercer())) {
        codes.add(complaint.code());
      }
    }
    List<String> rest = new ArrayList<>(codes);
    told.forEach(rest::remove);
    perhapsTold.forEach(rest::remove);
    assertWithMessage("%s%s", specimen, complaints).that(rest).isEmpty();
    assertWithMessage("%s%s", specimen, complaints).that(codes).containsAtLeastElementsIn(told);
  }

  /** What a right declaration is to be warned of. */
  private static List<String> warnings(Specimen specimen, boolean vectorVisible) {
    List<Message> warnings = new ArrayList<>();
    if (!vectorVisible) {
      warnings.add(Message.NO_VECTOR);
    }
    for (Layer layer : specimen.blueprint().graph().layers()) {
      if (layer.kind().name().equals("Yat")) {
        double epsilon = layer.settings().number("epsilon");
        if (layer.settings().number("bias") == 0) {
          warnings.add(Message.ZERO_BIAS);
        }
        if (layer.settings().flag("trainEpsilon") && epsilon > 0 && epsilon < 1e-3) {
          warnings.add(Message.FROZEN_EPSILON);
        }
      }
    }
    return warnings.stream().map(Message::code).toList();
  }
}
