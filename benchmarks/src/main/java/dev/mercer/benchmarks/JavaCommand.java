package dev.mercer.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a JVM like this one. */
final class JavaCommand {
  private JavaCommand() {}

  /** A tool of this JVM's JDK. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /**
   * The command of a fork up to its main class. Inlined into the loop that times it, {@link Peak}
   * runs at half its speed, and so would be no peak.
   */
  static List<String> fork(List<String> jvmArguments) {
    List<String> arguments = new ArrayList<>(jvmArguments);
    arguments.add("-XX:CompileCommand=quiet");
    arguments.add("-XX:CompileCommand=dontinline,%s::run".formatted(Peak.class.getName()));
    return with(arguments, System.getProperty("java.class.path"));
  }

  /** The command up to the main class, with a class path of its own. */
  static List<String> with(List<String> jvmArguments, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.addAll(
        List.of(
            "--add-modules",
            "jdk.incubator.vector",
            // What the peers' bindings use.
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath));
    return command;
  }
}
