package dev.mercer.conformance.golden;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.conformance.AskedBackend;
import dev.mercer.conformance.RelativeError;
import dev.mercer.runtime.Gradients;
import dev.mercer.runtime.Model;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated networks against an independent reference in float64. */
@Tag(AskedBackend.BOTH)
class GoldenTest {
  /** Of the largest magnitude in an array. */
  private static final double TOLERANCE = 1e-5;

  /** Where all rows stand beside prototypes: there a last bit of an input is worth more. */
  private static final double NEAR_TOLERANCE = 5e-5;

  private static final String SUFFIX = ".json.gz";

  static List<String> cases() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(directory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  private static Path directory() throws URISyntaxException {
    return Path.of(GoldenTest.class.getResource("d3_u5_o2_linear.json.gz").toURI()).getParent();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void outputsLayersAndGradientsAgreeWithTheReference(String name) throws Exception {
    GoldenCase golden = GoldenCase.read(directory().resolve(name + SUFFIX));
    double tolerance = name.startsWith("near") ? NEAR_TOLERANCE : TOLERANCE;
    Model net = GoldenNetworks.BY_CASE.get(name).apply(1);
    assertThat(net.backend().name()).isEqualTo(AskedBackend.name());
    golden.parameters().forEach((tensor, values) -> net.parameter(tensor).set(values));

    float[] outputs = new float[golden.count() * net.outputSize()];
    net.outputs(golden.rows(), golden.count(), outputs);
    String output = golden.output().name();
    RelativeError.check("outputs", outputs, golden.values().get(output), tolerance);
    for (GoldenCase.Layer layer : golden.layers()) {
      double[] expected = golden.values().get(layer.name());
      RelativeError.check(layer.name(), evaluate(net, layer, golden), expected, tolerance);
    }
    Gradients gradients = net.gradients(golden.rows(), golden.count(), golden.upstream());
    golden
        .gradients()
        .forEach(
            (of, expected) -> {
              float[] actual = of.equals("x") ? gradients.ofInputs() : gradients.of(of);
              RelativeError.check("gradient by " + of, actual, expected, tolerance);
            });
  }

  /** Calls a layer's method for each row, with what the reference has for its sources. */
  private static float[] evaluate(Model net, GoldenCase.Layer layer, GoldenCase golden)
      throws ReflectiveOperationException {
    Class<?>[] arrays = layer.sources().stream().map(any -> float[].class).toArray(Class[]::new);
    Method method = net.getClass().getMethod(layer.name(), arrays);
    method.setAccessible(true);
    float[] values = new float[golden.values().get(layer.name()).length];
    int size = values.length / golden.count();
    for (int row = 0; row < golden.count(); row++) {
      int at = row;
      Object[] sources = layer.sources().stream().map(it -> golden.row(it, at)).toArray();
      System.arraycopy(method.invoke(net, sources), 0, values, row * size, size);
    }
    return values;
  }

  @Test
  void everyNetworkHasACase() throws Exception {
    assertThat(cases()).containsExactlyElementsIn(GoldenNetworks.BY_CASE.keySet());
  }
}
