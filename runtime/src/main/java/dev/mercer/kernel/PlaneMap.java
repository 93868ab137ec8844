package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Pictures of a network on a plane of two features, as the texts of SVG documents. They show what
 * the network decides at each point, and which prototype is the nearest, or has the largest
 * response. These two maps differ, which is a property of the kernel.
 *
 * <p>If the layer reads features, or features that were only standardised, its prototypes are dots,
 * and the title of a dot names its prototype. A prototype outside of the plane is shown where it
 * projects to. Safe from any thread while nobody changes the model.
 */
public final class PlaneMap {
  /** The cells of a side: each is asked at its centre. */
  private static final int CELLS = 120;

  private PlaneMap() {}

  /**
   * Draws the class with the largest logit at each point.
   *
   * @throws IllegalArgumentException if the model is no classifier, or reads rows of another length
   */
  public static String decisions(Model model, Plane plane) {
    Evaluator evaluator = Inside.of(model);
    NetworkSpec spec = evaluator.spec();
    if (!(spec.output() instanceof OutputSpec.Classes classes)) {
      throw new IllegalArgumentException(
          spec.declaration() + " is a regression; a map of decisions is one of a classifier.");
    }
    PlaneDrawing drawing = drawing(evaluator, plane, row -> largest(model.outputs(row)));
    drawing.legend(classes.names());
    return drawing.text();
  }

  /**
   * Draws the unit whose prototype is nearest at each point.
   *
   * @throws IllegalArgumentException if the layer's model reads rows of another length
   */
  public static String nearest(KernelLayer layer, Plane plane) {
    return owners(layer, plane, row -> layer.nearest(layer.point(row)));
  }

  /**
   * Draws the unit with the largest response at each point.
   *
   * @throws IllegalArgumentException if the layer's model reads rows of another length
   */
  public static String strongest(KernelLayer layer, Plane plane) {
    return owners(layer, plane, row -> layer.strongest(layer.point(row)));
  }

  private static String owners(KernelLayer layer, Plane plane, ToIntFunction<float[]> owner) {
    PlaneDrawing drawing = drawing(layer.evaluator(), plane, owner);
    if (layer.readsFeatures()) {
      for (int unit = 0; unit < layer.units(); unit++) {
        Prototype prototype = layer.prototype(unit);
        drawing.dot(
            plane.across(prototype.values().get(plane.horizontal())),
            plane.up(prototype.values().get(plane.vertical())),
            prototype.toString());
      }
    }
    return drawing.text();
  }

  private static PlaneDrawing drawing(
      Evaluator evaluator, Plane plane, ToIntFunction<float[]> region) {
    double[] offsets = evaluator.encoding().offsets();
    int[][] cells = new int[CELLS][CELLS];
    for (int line = 0; line < CELLS; line++) {
      for (int column = 0; column < CELLS; column++) {
        // The first line is the top.
        cells[line][column] =
            region.applyAsInt(
                plane.row((column + 0.5) / CELLS, (CELLS - line - 0.5) / CELLS, offsets));
      }
    }
    List<String> features = evaluator.encoding().words();
    PlaneDrawing drawing = new PlaneDrawing(cells);
    drawing.axes(
        axis(features.get(plane.horizontal()), plane.left(), plane.right()),
        axis(features.get(plane.vertical()), plane.bottom(), plane.top()));
    return drawing;
  }

  private static String axis(String feature, double from, double to) {
    return "%s, %s to %s".formatted(feature, Digits.of(from), Digits.of(to));
  }

  private static int largest(float[] values) {
    return IntStream.range(1, values.length)
        .reduce(0, (best, i) -> values[i] > values[best] ? i : best);
  }
}
