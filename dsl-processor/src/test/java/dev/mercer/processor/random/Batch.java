package dev.mercer.processor.random;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.NetworkProcessor;
import java.io.IOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Many declarations, compiled at once with the processor. */
final class Batch {
  /** Indexing the class path takes longer than compiling a few declarations. */
  private static final Map<Compiler, StandardJavaFileManager> MANAGERS =
      new EnumMap<>(Compiler.class);

  /** An error or a warning. */
  record Complaint(boolean isError, String path, long line, String text) {
    /** The code; {@code compiler} where the message is not one of ours. */
    String code() {
      return text.startsWith("[MER") ? text.substring(1, text.indexOf(']')) : "compiler";
    }

    /** Whether it is a message of ours, or about generated code; others are about the user's. */
    boolean concernsMercer() {
      return text.startsWith("[MER") || path.startsWith("generated");
    }

    @Override
    public String toString() {
      return "%s %s:%s %s".formatted(isError ? "error" : "warning", path, line, text);
    }
  }

  private final Path classes;
  private final Map<Integer, List<Complaint>> complaints = new HashMap<>();

  private Batch(Path classes) {
    this.classes = classes;
  }

  /**
   * Compiles declarations in a directory of their own.
   *
   * @param vector whether they see the Vector API
   */
  static Batch compile(Compiler compiler, List<Specimen> specimens, boolean vector, Path directory)
      throws IOException {
    Batch batch = new Batch(Files.createDirectories(directory.resolve("classes")));
    List<Path> sources = new ArrayList<>();
    for (Specimen specimen : specimens) {
      for (Map.Entry<String, String> file : specimen.sources().entrySet()) {
        Path path = directory.resolve("sources").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        sources.add(Files.writeString(path, file.getValue()));
      }
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler tool = compiler.tool();
    StandardJavaFileManager manager =
        MANAGERS.computeIfAbsent(
            compiler, any -> tool.getStandardFileManager(null, Locale.ROOT, null));
    manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(batch.classes));
    manager.setLocationFromPaths(
        StandardLocation.SOURCE_OUTPUT,
        List.of(Files.createDirectories(directory.resolve("generated"))));
    JavaCompiler.CompilationTask task =
        tool.getTask(
            Writer.nullWriter(),
            manager,
            diagnostics,
            options(compiler, vector),
            null,
            manager.getJavaFileObjectsFromPaths(sources));
    task.setProcessors(List.of(new NetworkProcessor()));
    task.call();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() != Diagnostic.Kind.NOTE) {
        batch.add(directory, each);
      }
    }
    return batch;
  }

  /** Javac attributes nothing once a processor has reported an error, unless it is told to. */
  private static List<String> options(Compiler compiler, boolean vector) {
    List<String> options = new ArrayList<>(List.of("--release", "21"));
    if (vector) {
      options.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    if (compiler == Compiler.JAVAC) {
      options.addAll(
          List.of(
              "-Xlint:all,-processing,-incubating",
              "-XDshould-stop.ifError=FLOW",
              "-Xmaxerrs",
              "9999",
              "-Xmaxwarns",
              "9999"));
    }
    return options;
  }

  private void add(Path directory, Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null) {
      throw new AssertionError(diagnostic.getMessage(Locale.ROOT));
    }
    String path = directory.toUri().relativize(diagnostic.getSource().toUri()).getPath();
    complaints
        .computeIfAbsent(Vocabulary.number(path), any -> new ArrayList<>())
        .add(
            new Complaint(
                diagnostic.getKind() == Diagnostic.Kind.ERROR,
                path,
                diagnostic.getLineNumber(),
                diagnostic.getMessage(Locale.ROOT)));
  }

  /** What was said of one declaration. */
  List<Complaint> complaints(Specimen specimen) {
    return complaints.getOrDefault(specimen.number(), List.of());
  }

  /** Loads what was compiled. */
  URLClassLoader load() throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Batch.class.getClassLoader());
  }
}
