package dev.mercer.samples.catalogue;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.kernel.KernelRidge;
import dev.mercer.runtime.Dataset;
import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A map of what a readout decides in the plane, and the points that it was to separate. */
final class ShapeMap {
  private static final int CELLS = 64;
  private static final int SIDE = 320;
  private static final double EDGE = 1.1;

  private ShapeMap() {}

  static Element of(String caption, KernelRidge fit, Dataset points) {
    return Figure.of(
        caption,
        element("svg")
            .with("class", "chart shape")
            .with("viewBox", "0 0 %s %s".formatted(SIDE, SIDE))
            .with("role", "img")
            .with("aria-label", caption)
            .containing(
                Html.sequence(IntStream.range(0, CELLS).boxed().flatMap(line -> line(line, fit))),
                Html.sequence(
                    IntStream.range(0, points.size()).mapToObj(row -> point(points, row)))));
  }

  /** The cells of a line, neighbours of one class as one rectangle. */
  private static Stream<Element> line(int line, KernelRidge fit) {
    double size = (double) SIDE / CELLS;
    int[] labels = IntStream.range(0, CELLS).map(cell -> fit.label(at(cell), -at(line))).toArray();
    int[] starts =
        IntStream.range(0, CELLS)
            .filter(cell -> cell == 0 || labels[cell] != labels[cell - 1])
            .toArray();
    return IntStream.range(0, starts.length)
        .mapToObj(
            i -> {
              int end = i + 1 < starts.length ? starts[i + 1] : CELLS;
              return element("rect")
                  .with("class", labels[starts[i]] == 0 ? "blue" : "orange")
                  .with("x", starts[i] * size)
                  .with("y", line * size)
                  .with("width", (end - starts[i]) * size)
                  .with("height", size);
            });
  }

  private static Element point(Dataset points, int row) {
    float[] point = points.row(row);
    return element("circle")
        .with("class", points.label(row) == 0 ? "blue" : "orange")
        .with("cx", SIDE * (point[0] + EDGE) / (2 * EDGE))
        .with("cy", SIDE * (EDGE - point[1]) / (2 * EDGE))
        .with("r", 2.5);
  }

  private static double at(int cell) {
    return EDGE * (2 * (cell + 0.5) / CELLS - 1);
  }
}
