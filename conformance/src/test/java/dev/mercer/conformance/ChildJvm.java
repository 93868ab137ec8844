package dev.mercer.conformance;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A virtual machine of its own, for what is decided when one starts: flags, widths, forms. */
public final class ChildJvm {
  private ChildJvm() {}

  /**
   * Runs a main class on this class path.
   *
   * @param flags of the virtual machine
   * @return the lines it printed
   */
  public static List<String> run(List<String> flags, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-XX:+UseSerialGC"));
    // Not every processor has every flag.
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertWithMessage("exit of %s, which printed %s", command, output)
        .that(process.waitFor())
        .isEqualTo(0);
    return output.lines().toList();
  }
}
