package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whenever a process dies while it saves, the path holds the model before or the model after. */
class KilledSaveTest {
  private static final int KILLS = 25;

  /** Large enough that most kills fall into the writing: 0.8 MB. */
  private static final NetworkSpec SPEC =
      new NetworkBuilder(32, "a", "b", "c", "d")
          .yat("near", "input", 40_000)
          .linear("sum", "near", 1)
          .values("sum");

  private static final long FIRST = 1;
  private static final long SECOND = 2;

  /** The process that is killed: saves two models by turns, and says so after each. */
  public static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      List<Model> models = List.of(TestModel.create(SPEC, FIRST), TestModel.create(SPEC, SECOND));
      for (int turn = 0; ; turn++) {
        models.get(turn % 2).save(file);
        System.out.println(turn);
      }
    }
  }

  @Test
  void theFileHoldsOneOfTwoModelsWhenTheSaverIsKilled(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("model.safetensors");
    TestModel.create(SPEC, FIRST).save(file);
    byte[] first = Files.readAllBytes(file);
    TestModel.create(SPEC, SECOND).save(file);
    byte[] second = Files.readAllBytes(file);
    Random random = new Random(11);
    int interrupted = 0;

    for (int kill = 0; kill < KILLS; kill++) {
      Process saver = saver(file);
      try (BufferedReader lines = saver.inputReader()) {
        assertWithMessage("the saver runs").that(lines.readLine()).isNotNull();
        if (kill % 2 == 0) {
          spin(random.nextInt(30_000_000));
        } else {
          awaitTemporary(directory, file, lines);
          spin(random.nextInt(500_000));
        }
      } finally {
        saver.destroyForcibly().waitFor();
      }
      TestModel.load(file, SPEC);
      byte[] found = Files.readAllBytes(file);
      assertWithMessage("kill %s leaves the one file or the other", kill)
          .that(Arrays.equals(found, first) || Arrays.equals(found, second))
          .isTrue();
      interrupted += removeLitter(directory, file);
    }
    // Were no kill to fall into a save, the test would say nothing.
    assertThat(interrupted).isGreaterThan(0);
  }

  private static Process saver(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Saver.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * Returns as soon as a save is under way; saves that end meanwhile are heard, lest the pipe fill.
   */
  private static void awaitTemporary(Path directory, Path file, BufferedReader lines)
      throws IOException {
    while (others(directory, file).isEmpty()) {
      while (lines.ready()) {
        lines.readLine();
      }
    }
  }

  private static void spin(long nanoseconds) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanoseconds) {
      Thread.onSpinWait();
    }
  }

  /** Removes and counts the temporary files that killed savers left. */
  private static int removeLitter(Path directory, Path file) throws IOException {
    List<Path> litter = others(directory, file);
    for (Path path : litter) {
      Files.delete(path);
    }
    return litter.size();
  }

  private static List<Path> others(Path directory, Path file) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(path -> !path.equals(file)).toList();
    }
  }
}
