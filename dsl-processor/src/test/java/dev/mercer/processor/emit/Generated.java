package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertWithMessage;

import com.palantir.javapoet.JavaFile;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.plan.Plan;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A graph's generated classes: compiled without a warning, and loaded. */
record Generated(NetworkSpec spec, Passes vector, Passes scalar, Map<String, byte[]> classes) {

  static Generated of(Graph graph) {
    Map<String, byte[]> classes = compile(NetworkCode.of(Plan.of(graph)));
    ClassLoader loader =
        new ClassLoader(Generated.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
          }
        };
    String name = graph.type().packageName() + "." + graph.generatedName();
    try {
      Field spec = loader.loadClass(name + "_Network").getDeclaredField("SPEC");
      spec.setAccessible(true);
      return new Generated(
          (NetworkSpec) spec.get(null),
          passes(loader.loadClass(name + "_Vector")),
          passes(loader.loadClass(name + "_Scalar")),
          classes);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Passes passes(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Passes) constructor.newInstance();
  }

  private static Map<String, byte[]> compile(List<JavaFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
    JavaFileManager manager =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
              @Override
              public OutputStream openOutputStream() {
                return outputs.computeIfAbsent(name, any -> new ByteArrayOutputStream());
              }
            };
          }
        };
    List<String> options =
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            "-Xlint:all,-incubating",
            "-Werror",
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"));
    List<JavaFileObject> sources = files.stream().map(JavaFile::toJavaFileObject).toList();
    boolean compiled = compiler.getTask(null, manager, diagnostics, options, null, sources).call();
    assertWithMessage("%s\n%s", diagnostics.getDiagnostics(), compiled ? "" : files)
        .that(compiled)
        .isTrue();
    Map<String, byte[]> classes = new HashMap<>();
    outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }
}
