package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.Onnx;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** From the start of a JVM to the first prediction of a model from a file, and to full speed. */
final class StartUp implements Measurement {
  @Override
  public String work() {
    return "start-up, 64-128-10";
  }

  @Override
  public List<Figure> measure() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("mercer-start-up");
    try {
      return measure(directory);
    } finally {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  private static List<Figure> measure(Path directory) throws IOException, InterruptedException {
    Path model = directory.resolve("model.safetensors");
    Path onnx = directory.resolve("model.onnx");
    Path cache = directory.resolve("cache.aot");
    Model net = Work.withReadout(MercerNetworks_Classifier64x128.create(1), "digit");
    net.save(model);
    Onnx.write(net, onnx, Onnx.Distance.EXPANDED);
    String classPath = jars(directory);
    run(FirstPrediction.class, model, classPath, "-XX:AOTCacheOutput=" + cache);
    return figures(
        run(FirstPrediction.class, model, classPath),
        run(FirstPrediction.class, model, classPath, "-XX:AOTCache=" + cache),
        run(FirstOnnxPrediction.class, onnx, classPath));
  }

  /** This class path with a jar for each directory: a cache knows no directories. */
  private static String jars(Path directory) {
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(entry))) {
        String file = directory.resolve(path.size() + ".jar").toString();
        jar.run(System.out, System.err, "--create", "--file", file, "-C", entry, ".");
        path.add(file);
      } else {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static List<Figure> figures(
      List<Figure> mercer, List<Figure> cached, List<Figure> onnx) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < mercer.size(); i++) {
      String name = mercer.get(i).name();
      figures.add(Figure.seconds(name + ", Mercer", mercer.get(i).value()));
      figures.add(Figure.seconds(name + ", Mercer with an AOT cache", cached.get(i).value()));
      figures.add(Figure.seconds(name + ", ONNX Runtime", onnx.get(i).value()));
      Goal goal = name.equals("second call") ? Goal.NONE : Goal.atMost(1);
      figures.add(
          Figure.ratio(
              name + ", Mercer / ONNX Runtime", mercer.get(i).value() / onnx.get(i).value(), goal));
    }
    return figures;
  }

  /** The figures that a program prints. */
  private static List<Figure> run(
      Class<?> program, Path file, String classPath, String... jvmArguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(JavaCommand.with(List.of(jvmArguments), classPath));
    command.add(program.getName());
    command.add(Instant.now().toString());
    command.add(file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<Figure> figures =
        process.inputReader().lines().flatMap(line -> Figure.parse(line).stream()).toList();
    if (process.waitFor() != 0 || figures.isEmpty()) {
      throw new IllegalStateException(program.getSimpleName() + " failed: " + command);
    }
    return figures;
  }
}
