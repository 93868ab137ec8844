package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.palantir.javapoet.JavaFile;
import dev.mercer.Network;
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

/** The processor is a module, for builds that name it by {@code --processor-module-path}. */
class ProcessorModulePathTest {
  @Test
  void aNetworkIsGenerated(@TempDir Path directory) throws IOException {
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
    StringWriter messages = new StringWriter();
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(messages),
                new PrintWriter(messages),
                "--processor-module-path",
                Stream.of(NetworkProcessor.class, Network.class, JavaFile.class, NullMarked.class)
                    .map(type -> Origin.of(type).toString())
                    .collect(Collectors.joining(File.pathSeparator)),
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
    assertWithMessage("%s", messages).that(status).isEqualTo(0);
    assertThat(directory.resolve("acme").toFile().list()).asList().contains("MercerPrices.class");
  }
}
