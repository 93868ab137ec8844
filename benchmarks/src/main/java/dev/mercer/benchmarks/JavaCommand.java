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

  /** The command up to the main class. */
  static List<String> with(List<String> jvmArguments) {
    return with(jvmArguments, System.getProperty("java.class.path"));
  }

  /** The command up to the main class, with a class path of its own. */
  static List<String> with(List<String> jvmArguments, String classPath) {
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.addAll(
        List.of("--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath));
    return command;
  }
}
