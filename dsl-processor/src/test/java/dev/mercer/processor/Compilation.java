package dev.mercer.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Sources in a directory of their own, compiled by one of the two compilers. As in a build, the
 * class path holds what was compiled before.
 */
public final class Compilation {
  /** The compilers that users have. */
  public enum Compiler {
    JAVAC,
    ECJ;

    public JavaCompiler tool() {
      return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }

    private List<String> more() {
      return this == JAVAC
          ? List.of("-Xlint:all,-processing,-auxiliaryclass,-incubating", "-Xmaxerrs", "9999")
          : List.of();
    }
  }

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([^;]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed) )*(?:class|interface|@interface|enum|record)"
              + " (\\w+)");

  private final Path sources;
  private final Path generated;
  private final Path classes;
  private final List<Path> files = new ArrayList<>();
  private List<String> options =
      List.of("--release", "21", "--add-modules", "jdk.incubator.vector");
  private List<Path> classPath =
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
  private List<Path> modulePath = List.of();

  public Compilation(Path directory) throws IOException {
    this.sources = Files.createDirectories(directory.resolve("sources"));
    this.generated = Files.createDirectories(directory.resolve("generated"));
    this.classes = Files.createDirectories(directory.resolve("classes"));
  }

  /** Adds a source, whose package and first type tell its name. */
  public Compilation add(String text) throws IOException {
    return add(first(TYPE, text), text);
  }

  /** Adds a source of this name. */
  Compilation add(String name, String text) throws IOException {
    boolean isModule = name.equals("module-info");
    Path folder = isModule ? sources : sources.resolve(first(PACKAGE, text).replace('.', '/'));
    Files.createDirectories(folder);
    files.add(Files.writeString(folder.resolve(name + ".java"), text));
    return this;
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  /** Forgets the sources, not the classes. */
  public Compilation clear() {
    files.clear();
    return this;
  }

  /** Compiles with these options in the place of the usual ones. */
  Compilation options(String... options) {
    this.options = List.of(options);
    return this;
  }

  /** Compiles against this class path in the place of the tests' own. */
  Compilation classPath(Path... classPath) {
    this.classPath = List.of(classPath);
    return this;
  }

  /** Compiles a module, against these. */
  Compilation modulePath(Path... modulePath) {
    this.modulePath = List.of(modulePath);
    return this;
  }

  /** Errors and warnings, each with its line. */
  public List<String> complaints(Compiler compiler, Processor... processors) throws IOException {
    return run(compiler, processors).stream().map(Complaint::toString).toList();
  }

  /** Compiles, and returns errors and warnings. */
  List<Complaint> run(Compiler compiler, Processor... processors) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler tool = compiler.tool();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(compiler.more());
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      manager.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.concat(classPath.stream(), Stream.of(classes)).toList());
      manager.setLocationFromPaths(StandardLocation.MODULE_PATH, modulePath);
      JavaCompiler.CompilationTask task =
          tool.getTask(
              Writer.nullWriter(),
              manager,
              diagnostics,
              arguments,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(processors));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(Complaint::of)
        .toList();
  }

  /** The text of every generated source, by its name. */
  Map<String, String> generated() throws IOException {
    return contents(generated, ".java");
  }

  private static Map<String, String> contents(Path directory, String suffix) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(directory)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(suffix)).toList()) {
        contents.put(directory.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Where the compiled classes are. */
  Path classes() {
    return classes;
  }

  /** Loads what was compiled. */
  public URLClassLoader load() {
    try {
      return new URLClassLoader(
          new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
