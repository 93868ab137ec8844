package dev.mercer.kernel;

import java.util.List;
import java.util.Locale;

/**
 * A square of coloured cells with axes, dots and a legend, as an SVG document. Its texts are made
 * of Java names and numbers, in which nothing has to be escaped.
 */
final class PlaneDrawing {
  private static final int SIDE = 480;
  private static final int MARGIN = 32;
  private static final int LEGEND = 160;

  private final StringBuilder body = new StringBuilder();
  private int width = SIDE + 2 * MARGIN;

  /**
   * @param cells the region of each cell of each line, from the top
   */
  PlaneDrawing(int[][] cells) {
    double size = (double) SIDE / cells.length;
    for (int line = 0; line < cells.length; line++) {
      int start = 0;
      for (int column = 1; column <= cells.length; column++) {
        // Neighbours of one region are one rectangle.
        if (column == cells.length || cells[line][column] != cells[line][start]) {
          element(
              "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
              MARGIN + start * size,
              MARGIN + line * size,
              (column - start) * size,
              size,
              color(cells[line][start]));
          start = column;
        }
      }
    }
  }

  /** Turning by the golden angle keeps the hues of neighbouring numbers apart. */
  private static String color(int region) {
    return String.format(Locale.ROOT, "hsl(%.0f 55%% 72%%)", 137.508 * region % 360);
  }

  void axes(String horizontal, String vertical) {
    int middle = MARGIN + SIDE / 2;
    int baseline = SIDE + MARGIN + 20;
    element("<text x='%d' y='%d' text-anchor='middle'>%s</text>", middle, baseline, horizontal);
    element(
        "<text x='20' y='%d' text-anchor='middle' transform='rotate(-90 20 %d)'>%s</text>",
        middle, middle, vertical);
  }

  /**
   * @param across from 0 at the left to 1
   * @param up from 0 at the bottom to 1; outside the square nothing is drawn
   * @param title what the dot says
   */
  void dot(double across, double up, String title) {
    if (across >= 0 && across <= 1 && up >= 0 && up <= 1) {
      element(
          "<circle cx='%.1f' cy='%.1f' r='3'><title>%s</title></circle>",
          MARGIN + SIDE * across, MARGIN + SIDE * (1 - up), title);
    }
  }

  /** Names the regions. */
  void legend(List<String> names) {
    int left = width;
    width += LEGEND;
    for (int region = 0; region < names.size(); region++) {
      int top = MARGIN + 20 * region;
      element("<rect x='%d' y='%d' width='12' height='12' fill='%s'/>", left, top, color(region));
      element("<text x='%d' y='%d'>%s</text>", left + 18, top + 11, names.get(region));
    }
  }

  String text() {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %s %s' font-family='sans-serif'"
            .formatted(width, SIDE + 2 * MARGIN)
        + " font-size='12' shape-rendering='crispEdges'>\n"
        + body
        + "</svg>\n";
  }

  private void element(String format, Object... values) {
    body.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
