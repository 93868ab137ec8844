package dev.mercer.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.plan.Plan;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.Workspace;
import dev.mercer.runtime.train.Defaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The processor runs without the runtime, and the runtime without the annotations, so that a number
 * that two of them know stands in each. Here they are compared.
 */
class RuntimeConstantsTest {
  @TempDir Path directory;

  @Test
  void aBlockHasAsManyRows() {
    assertThat(Plan.ROWS).isEqualTo(Workspace.ROWS);
  }

  @Test
  void theVersionOfTheAgreementIsTheRuntimes() throws IOException {
    String network = generated("").get("com/acme/MercerIrises_Network.java");
    assertThat(numbers(network, "NetworkSpec\\.of\\((\\d+),"))
        .containsExactly(String.valueOf(NetworkSpec.VERSION));
  }

  @Test
  void aPairIsNearBelowTheSamePart() throws IOException {
    for (String form : List.of("Vector", "Scalar")) {
      String passes = generated("").get("com/acme/MercerIrises_" + form + ".java");
      Set<Float> parts =
          numbers(passes, "(0x[\\w.]+p-\\d+f)").stream()
              .map(Float::valueOf)
              .collect(Collectors.toSet());
      assertWithMessage(form).that(parts).containsExactly(Passes.NEAR);
    }
  }

  @Test
  void theSmallestEpsilonIsTheSame() throws IOException {
    String network = generated("").get("com/acme/MercerIrises_Network.java");
    String stated = numbers(network, "raw_epsilon[^;]*?smallest\\(([^)]*)\\)").iterator().next();
    double smallest = Double.parseDouble(stated);
    assertThat(smallest).isEqualTo(1e-6);
    assertThat(complaints(", epsilon = " + smallest + ", trainEpsilon = false")).isEmpty();
    assertThat(complaints(", epsilon = " + Math.nextDown(smallest) + ", trainEpsilon = false"))
        .containsExactly("MER143");
  }

  @Test
  void anEpsilonIsFrozenBelowTheSameValue() throws IOException {
    double frozen = Defaults.FROZEN_EPSILON;
    assertThat(complaints(", epsilon = " + frozen)).isEmpty();
    assertThat(complaints(", epsilon = " + Math.nextDown(frozen))).containsExactly("MER144");
  }

  private List<String> complaints(String options) throws IOException {
    return compilation(options).run(Compiler.JAVAC, new NetworkProcessor()).stream()
        .map(Complaint::code)
        .toList();
  }

  private Map<String, String> generated(String options) throws IOException {
    Compilation compilation = compilation(options);
    assertThat(compilation.run(Compiler.JAVAC, new NetworkProcessor())).isEmpty();
    return compilation.generated();
  }

  private Compilation compilation(String options) throws IOException {
    return new Compilation(directory)
        .add(
            """
            package com.acme;
            @dev.mercer.Network
            public interface Irises {
              @dev.mercer.Yat(units = 4%s) float[] near(@dev.mercer.Input(3) float[] x);
              @dev.mercer.Linear(units = 2) float[] out(float[] near);
            }
            """
                .formatted(options));
  }

  private static Set<String> numbers(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }
}
