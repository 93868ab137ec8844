package dev.mercer.samples.irises;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MainTest {
  private static final Path SOURCES = Path.of("../src/main/java/dev/mercer/samples/irises");

  @Test
  void theSampleTellsAFlowerAndSavesItsModel() throws IOException {
    assertThat(output())
        .contains(
            "Flower[sepalLength=6.5, sepalWidth=3.0, petalLength=5.8, petalWidth=2.2] is VIRGINICA");
    MercerIrises loaded = MercerIrises.load(Path.of("irises.safetensors"));
    assertThat(loaded.predict(new Flower(5.1f, 3.5f, 1.4f, 0.2f)).label())
        .isEqualTo(Species.SETOSA);
  }

  @Test
  void theSampleHasFewerThanSixtyLines() throws IOException {
    int lines = 0;
    for (String file : List.of("Flower", "Species", "Irises", "Main")) {
      lines += Files.readAllLines(SOURCES.resolve(file + ".java")).size();
    }
    assertThat(lines).isLessThan(60);
  }

  private static String output() throws IOException {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(UTF_8);
  }
}
