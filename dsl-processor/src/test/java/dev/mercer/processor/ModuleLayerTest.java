package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import dev.mercer.Network;
import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.runtime.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which backend a network runs whose module is in a layer of its own, as plug-ins are. */
class ModuleLayerTest {
  @TempDir Path directory;

  @Test
  void aNetworkInALayerOfItsOwnRunsInTheVectorForm() throws Exception {
    assertThat(run("--add-modules", "jdk.incubator.vector")).startsWith("VECTOR");
  }

  /** Such a layer resolves the Vector module for itself, and cannot load its classes. */
  @Test
  void whereTheBootLayerHasNoVectorModuleTheScalarFormRuns() throws Exception {
    String answer = run();
    assertThat(answer)
        .startsWith("SCALAR The network runs on the slower scalar backend: its layer");
    assertThat(answer).contains("Start java with --add-modules jdk.incubator.vector");
  }

  private String run(String... flags) throws IOException, InterruptedException {
    Compilation compilation =
        new Compilation(directory)
            .add(
                """
                package acme;

                @dev.mercer.Network
                interface Prices {
                  @dev.mercer.Yat(units = 3) float[] near(@dev.mercer.Input(4) float[] x);
                  @dev.mercer.Linear float price(float[] near);
                }
                """)
            .add(
                """
                package acme;

                public class Plugin implements java.util.function.Supplier<String> {
                  public Plugin() {}

                  @Override
                  public String get() {
                    MercerPrices net = MercerPrices.create(1);
                    net.predict(new float[4]);
                    return net.backend().name() + " " + net.backend().reason();
                  }
                }
                """)
            .add(
                "module-info",
                """
                module acme {
                  requires dev.mercer;
                  requires dev.mercer.runtime;
                  requires jdk.incubator.vector;
                  exports acme;
                }
                """)
            .classPath()
            .modulePath(libraries().toArray(Path[]::new))
            .options("--release", "21");
    assertThat(compilation.run(Compiler.JAVAC, new NetworkProcessor())).isEmpty();

    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-cp", Origin.of(ModuleLayerMain.class).toString()));
    command.add(ModuleLayerMain.class.getName());
    Stream.concat(Stream.of(compilation.classes()), libraries().stream())
        .map(Path::toString)
        .forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertWithMessage("exit of %s, which printed %s", command, answer)
        .that(process.waitFor())
        .isEqualTo(0);
    return answer;
  }

  private static List<Path> libraries() {
    return Stream.of(Network.class, Model.class, JsonFactory.class, NullMarked.class)
        .map(Origin::of)
        .toList();
  }
}
