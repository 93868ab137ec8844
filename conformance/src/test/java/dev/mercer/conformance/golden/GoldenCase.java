package dev.mercer.conformance.golden;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What {@code src/test/golden/reference.py} wrote. Arrays are row-major.
 *
 * @param count the number of rows
 * @param parameters each tensor by its name
 * @param rows the inputs
 * @param upstream a gradient by each output
 * @param values each layer's values for all rows, by its name, in float64
 * @param gradients the gradient by each trainable tensor, and by the rows under the name x, in
 *     float64
 */
record GoldenCase(
    List<Layer> layers,
    int count,
    Map<String, float[]> parameters,
    float[] rows,
    float[] upstream,
    Map<String, double[]> values,
    Map<String, double[]> gradients) {

  /** A layer as the generator was given it. */
  record Layer(String name, List<String> sources) {
    /**
     * @param text {@code name=kind(source,source):units}
     */
    @JsonCreator
    static Layer parse(String text) {
      String name = text.substring(0, text.indexOf('='));
      String sources = text.substring(text.indexOf('(') + 1, text.indexOf(')'));
      return new Layer(name, List.of(sources.split(",")));
    }
  }

  static GoldenCase read(Path file) throws IOException {
    try (InputStream json = new GZIPInputStream(Files.newInputStream(file))) {
      return new ObjectMapper().readValue(json, GoldenCase.class);
    }
  }

  /** The layer whose values are the outputs. */
  Layer output() {
    return layers.getLast();
  }

  /** One row of what a layer reads: the input, or the reference's values of another layer. */
  float[] row(String source, int row) {
    if (source.equals("x")) {
      int size = rows.length / count;
      return Arrays.copyOfRange(rows, row * size, (row + 1) * size);
    }
    double[] values = this.values.get(source);
    float[] copy = new float[values.length / count];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) values[row * copy.length + i];
    }
    return copy;
  }
}
