package dev.mercer.benchmarks;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** javac with the processor, over javac where the generated files are already there. */
final class Compilation implements Measurement {
  private static final int TURNS = 3;

  private static final String NETWORK =
      """
      package example;

      import dev.mercer.Input;
      import dev.mercer.Linear;
      import dev.mercer.Network;
      import dev.mercer.Standardize;
      import dev.mercer.Yat;

      @Network
      public interface Digits {
        enum Digit { ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE }

        @Standardize float[] scaled(@Input(64) float[] pixels);
        @Yat(units = 128) float[] near(float[] scaled);
        @Linear(units = 32) float[] mixed(float[] near);
        @Linear Digit digit(float[] mixed);
      }
      """;

  @Override
  public String work() {
    return "javac, four layers";
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("mercer-javac");
    try {
      return measure(directory);
    } finally {
      delete(directory);
    }
  }

  private static List<Figure> measure(Path directory) throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("Digits.java"), NETWORK);
    Path generated = Files.createDirectory(directory.resolve("generated"));
    List<String> with =
        command(
            directory, "-processor", "dev.mercer.processor.NetworkProcessor", "-s", "" + generated);
    with.add("" + source);
    run(with);
    List<String> without = command(directory, "-proc:none");
    without.add("" + source);
    try (Stream<Path> files = Files.walk(generated)) {
      files.filter(Files::isRegularFile).forEach(file -> without.add("" + file));
    }
    double[] withSeconds = new double[TURNS];
    double[] withoutSeconds = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      withSeconds[turn] = run(with);
      withoutSeconds[turn] = run(without);
    }
    double processed = Summary.median(withSeconds);
    double plain = Summary.median(withoutSeconds);
    return List.of(
        Figure.seconds("with the processor", processed),
        Figure.seconds("with the generated files there", plain),
        Figure.ratio("with / there", processed / plain, Goal.atMost(1.5)));
  }

  private static List<String> command(Path directory, String... options) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.tool("javac"));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-nowarn"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-d", directory.resolve("classes").toString()));
    command.addAll(Arrays.asList(options));
    return command;
  }

  /** The seconds that a command takes. */
  private static double run(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException("javac ended with status " + status + ": " + said);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
