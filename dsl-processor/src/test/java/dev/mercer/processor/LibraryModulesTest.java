package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.fasterxml.jackson.core.JsonFactory;
import com.palantir.javapoet.JavaFile;
import dev.mercer.Network;
import dev.mercer.runtime.Model;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The libraries are modules, for builds and tools that take them as such. */
class LibraryModulesTest {
  @Test
  void theProcessorRunsFromItsModulePath(@TempDir Path directory) throws IOException {
    Path source =
        Files.writeString(
            directory.resolve("Prices.java"),
            """
            package acme;

            @dev.mercer.Network
            interface Prices {
              @dev.mercer.Linear float price(@dev.mercer.Input(4) float[] x);
            }
            """);
    run(
        "javac",
        "--processor-module-path",
        paths(NetworkProcessor.class, Network.class, JavaFile.class, NullMarked.class),
        "-cp",
        System.getProperty("java.class.path"),
        "-d",
        directory.toString(),
        source.toString());
    assertThat(directory.resolve("acme").toFile().list()).asList().contains("MercerPrices.class");
  }

  @ParameterizedTest
  @ValueSource(classes = {Network.class, Model.class, NetworkProcessor.class})
  void allThatALibraryRefersToIsFound(Class<?> library) {
    run(
        "jdeps",
        "--multi-release",
        "21",
        "--module-path",
        paths(Network.class, JsonFactory.class, JavaFile.class, NullMarked.class),
        "--print-module-deps",
        paths(library));
  }

  private static String paths(Class<?>... libraries) {
    return Stream.of(libraries)
        .map(each -> Origin.of(each).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void run(String tool, String... arguments) {
    StringWriter messages = new StringWriter();
    PrintWriter writer = new PrintWriter(messages);
    int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
    assertWithMessage("%s says: %s", tool, messages).that(status).isEqualTo(0);
  }
}
