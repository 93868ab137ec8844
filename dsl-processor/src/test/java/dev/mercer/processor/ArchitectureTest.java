package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.graph.ReservedNames;
import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TypedInput;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The processor's four rooms, and what they may know of each other. */
class ArchitectureTest {
  private static final Path MAIN = Path.of("src/main/java/dev/mercer/processor");

  /** In the order in which data goes through them. */
  private static final List<String> ROOMS =
      List.of("declaration", "step", "kind", "graph", "plan", "emit");

  private static final Pattern ROOM =
      Pattern.compile("import (?:static )?dev\\.mercer\\.processor\\.([a-z]+)\\.");

  @Test
  void roomsKnowOnlyThoseBeforeThem() throws IOException {
    for (String room : ROOMS) {
      List<String> known = ROOMS.subList(0, ROOMS.indexOf(room) + 1);
      for (Path source : sources(MAIN.resolve(room))) {
        for (String imported : all(ROOM, source)) {
          // The rules and the kinds make problems, whose texts stand in the report.
          boolean isReport = imported.equals("report") && List.of("kind", "graph").contains(room);
          assertWithMessage("%s imports from %s", source, imported)
              .that(known.contains(imported) || isReport)
              .isTrue();
        }
      }
    }
    for (Path source : sources(MAIN.resolve("report"))) {
      assertWithMessage("%s", source)
          .that(all(ROOM, source))
          .containsNoneOf("step", "kind", "graph", "plan", "emit");
    }
  }

  /**
   * What JavaPoet wants is no knowledge of the user's source: the modifiers of generated members.
   */
  @Test
  void onlyTheDeclarationAndTheReportKnowTheCompiler() throws IOException {
    Pattern compiler =
        Pattern.compile(
            "import (?:static )?(javax\\.(?:lang\\.model|annotation|tools)\\.[\\w.]+);");
    for (String room : List.of("step", "kind", "graph", "plan", "emit")) {
      for (Path source : sources(MAIN.resolve(room))) {
        List<String> allowed =
            room.equals("emit") ? List.of("javax.lang.model.element.Modifier") : List.of();
        assertWithMessage("%s", source)
            .that(allowed)
            .containsAtLeastElementsIn(all(compiler, source));
      }
    }
  }

  @Test
  void noFileIsLongerThanAPersonReads() throws IOException {
    for (Path source : sources(MAIN)) {
      assertWithMessage("%s", source).that(Files.readAllLines(source).size()).isAtMost(400);
    }
    assertThat(Files.readAllLines(MAIN.resolve("NetworkProcessor.java")).size()).isAtMost(100);
  }

  /** A layer that had such a name would be another method of the model, or none. */
  @Test
  void theNamesOfTheModelsMethodsAreReserved() {
    for (Class<?> type : List.of(Model.class, Classifier.class, TypedInput.class, Object.class)) {
      for (Method method : type.getDeclaredMethods()) {
        boolean inherited =
            Modifier.isPublic(method.getModifiers()) || Modifier.isProtected(method.getModifiers());
        if (inherited && !method.isSynthetic()) {
          assertWithMessage("%s", method).that(ReservedNames.contains(method.getName())).isTrue();
        }
      }
    }
    for (String generated :
        List.of("create", "load", "migrate", "predict", "kernels", "dataset", "encode", "schema")) {
      assertWithMessage(generated).that(ReservedNames.contains(generated)).isTrue();
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static List<String> all(Pattern pattern, Path source) throws IOException {
    return pattern
        .matcher(Files.readString(source))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
