package dev.mercer.samples.page;

import static dev.mercer.samples.page.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines over one axis, as an inline SVG in the colours of the page. Each line is named where it
 * ends, so there is no legend to look up.
 */
public final class LineChart {
  private static final int WIDTH = 460;
  private static final int HEIGHT = 260;
  private static final int LEFT = 52;
  private static final int RIGHT = 84;
  private static final int TOP = 12;
  private static final int BOTTOM = 40;
  private static final int LINE_HEIGHT = 15;

  private final String description;
  private final Axis across;
  private final Axis up;
  private final List<Element> marks = new ArrayList<>();
  private final List<Element> lines = new ArrayList<>();
  private final List<Double> names = new ArrayList<>();

  /**
   * A chart without lines.
   *
   * @param description what the chart shows, for who cannot see it
   */
  public LineChart(String description, Axis across, Axis up) {
    this.description = description;
    this.across = across;
    this.up = up;
  }

  /** Marks the lower axis with its values, and says below them what they are. */
  public LineChart across(String name, DoubleFunction<String> format) {
    for (double mark : across.marks()) {
      marks.add(label(x(mark), HEIGHT - BOTTOM + 18, "middle", format.apply(mark)));
    }
    marks.add(label((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4, "middle", name));
    return this;
  }

  /** Marks the upright axis with its values, and draws a faint line at each. */
  public LineChart up(DoubleFunction<String> format) {
    for (double mark : up.marks()) {
      marks.add(
          element("line")
              .with("class", "grid")
              .with("x1", LEFT)
              .with("x2", WIDTH - RIGHT)
              .with("y1", y(mark))
              .with("y2", y(mark)));
      marks.add(label(LEFT - 8, y(mark) + 4, "end", format.apply(mark)));
    }
    return this;
  }

  /**
   * Adds a line with a name at its end.
   *
   * @param style the class of its colour in the style sheet
   * @param xs where its points lie, from left to right; at least one
   * @param ys how high they lie, as many
   */
  public LineChart line(String name, String style, double[] xs, double[] ys) {
    String points =
        IntStream.range(0, xs.length)
            .mapToObj(i -> Numbers.plain(x(xs[i])) + "," + Numbers.plain(y(ys[i])))
            .collect(Collectors.joining(" "));
    double end = y(ys[ys.length - 1]);
    lines.add(element("polyline").with("class", style).with("points", points));
    lines.add(
        label(WIDTH - RIGHT + 8, free(end) + 4, "start", name).with("class", "name " + style));
    return this;
  }

  /** The chart. */
  public Element svg() {
    return element("svg")
        .with("class", "chart")
        .with("viewBox", "0 0 %s %s".formatted(WIDTH, HEIGHT))
        .with("role", "img")
        .with("aria-label", description)
        .containing(marks.toArray(Html[]::new))
        .containing(lines.toArray(Html[]::new));
  }

  /** The height nearest to this one at which no other name stands. */
  private double free(double height) {
    double result = height;
    for (double other : names) {
      if (Math.abs(result - other) < LINE_HEIGHT) {
        result = other + (height < other ? -LINE_HEIGHT : LINE_HEIGHT);
      }
    }
    names.add(result);
    return result;
  }

  private double x(double value) {
    return LEFT + across.position(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - Math.clamp(up.position(value), 0, 1) * (HEIGHT - TOP - BOTTOM);
  }

  private static Element label(double x, double y, String anchor, String text) {
    return element("text").with("x", x).with("y", y).with("text-anchor", anchor).containing(text);
  }
}
