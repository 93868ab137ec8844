package dev.mercer.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A comparison: runs measurements in JVMs of their own, one after another, and prints one table.
 * Arguments are parts of the names of the measurements that are wanted; without any, all are.
 */
final class Program {
  private static final String FORK = "--fork";

  private final Class<?> main;
  private final List<Measurement> measurements;

  /**
   * @param main the class that was started, and starts again as a fork
   */
  Program(Class<?> main, List<Measurement> measurements) {
    this.main = main;
    this.measurements = measurements;
  }

  void run(String[] arguments) throws Exception {
    if (arguments.length == 2 && arguments[0].equals(FORK)) {
      measurements.get(Integer.parseInt(arguments[1])).measure().stream()
          .map(Figure::line)
          .forEach(System.out::println);
      return;
    }
    Instant start = Instant.now();
    System.out.println(machine());
    System.out.println();
    System.out.println("| work | figure | median | spread | goal | verdict |");
    System.out.println("|---|---|---|---|---|---|");
    for (int i = 0; i < measurements.size(); i++) {
      Measurement measurement = measurements.get(i);
      if (wanted(measurement, arguments)) {
        for (Summary summary : measurement.summarize(forks(i))) {
          System.out.println(summary.row(measurement.work()));
        }
      }
    }
    System.out.println();
    System.out.println("Took " + Duration.between(start, Instant.now()).toMinutes() + " minutes.");
  }

  private static boolean wanted(Measurement measurement, String[] arguments) {
    return arguments.length == 0
        || Arrays.stream(arguments)
            .anyMatch(part -> measurement.work().contains(part.toLowerCase(Locale.ROOT)));
  }

  private List<List<Figure>> forks(int index) throws IOException, InterruptedException {
    List<List<Figure>> forks = new ArrayList<>();
    for (int fork = 0; fork < measurements.get(index).forks(); fork++) {
      forks.add(fork(index));
    }
    return forks;
  }

  private List<Figure> fork(int index) throws IOException, InterruptedException {
    Measurement measurement = measurements.get(index);
    List<String> command = new ArrayList<>(JavaCommand.fork(measurement.jvmArguments()));
    command.addAll(List.of(main.getName(), FORK, String.valueOf(index)));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // Peers choose their threads and kernels as the measurement says, or by themselves.
    builder.environment().keySet().removeIf(name -> name.matches("(OPENBLAS|OMP|MKL)_.*"));
    Process process = builder.start();
    List<Figure> figures;
    try (BufferedReader reader = process.inputReader()) {
      figures = reader.lines().flatMap(line -> Figure.parse(line).stream()).toList();
    }
    int status = process.waitFor();
    if (status != 0 || figures.isEmpty()) {
      throw new IllegalStateException(
          "A fork of '%s' ended with status %s and %s figures."
              .formatted(measurement.work(), status, figures.size()));
    }
    return figures;
  }

  private static String machine() {
    return "%s %s, %s processors, JDK %s %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.vendor.version"),
            Path.of(System.getProperty("java.home")).getFileName());
  }
}
