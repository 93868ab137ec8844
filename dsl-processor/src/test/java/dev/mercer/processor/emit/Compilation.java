package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Sources in a directory of their own, compiled by one of the two compilers. */
final class Compilation {
  /** The compilers that users have. */
  enum Compiler {
    JAVAC,
    ECJ;

    private JavaCompiler tool() {
      return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }

    private List<String> options() {
      return this == JAVAC
          ? List.of("--release", "21", "-Xlint:all,-processing,-auxiliaryclass")
          : List.of("--release", "21");
    }
  }

  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([^;]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:(?:public|final|abstract|sealed) )*(?:class|interface|@interface|enum|record) (\\w+)");

  private final Path sources;
  private final Path classes;
  private final List<Path> files = new ArrayList<>();

  Compilation(Path directory) throws IOException {
    this.sources = Files.createDirectories(directory.resolve("sources"));
    this.classes = Files.createDirectories(directory.resolve("classes"));
  }

  /** Adds a source, whose package and first type tell its name. */
  Compilation add(String text) throws IOException {
    Path folder = sources.resolve(first(PACKAGE, text).replace('.', '/'));
    Files.createDirectories(folder);
    files.add(Files.writeString(folder.resolve(first(TYPE, text) + ".java"), text));
    return this;
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** Forgets the sources, not the classes. */
  Compilation clear() {
    files.clear();
    return this;
  }

  /** Errors and warnings, each with its line. */
  List<String> complaints(Compiler compiler, Processor... processors) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler tool = compiler.tool();
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(classes));
      JavaCompiler.CompilationTask task =
          tool.getTask(
              null,
              manager,
              diagnostics,
              compiler.options(),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(processors));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(Compilation::text)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "?" : source.getName().replaceFirst(".*/", "");
    return "%s %s:%d %s"
        .formatted(
            diagnostic.getKind(),
            file,
            diagnostic.getLineNumber(),
            diagnostic.getMessage(Locale.ROOT));
  }

  /** Loads what was compiled. */
  URLClassLoader load() {
    try {
      return new URLClassLoader(
          new URL[] {classes.toUri().toURL()}, Compilation.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
