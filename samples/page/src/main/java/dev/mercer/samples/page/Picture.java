package dev.mercer.samples.page;

import static dev.mercer.samples.page.Html.element;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Pictures inside the page: of numbers, a pixel for each, and drawings. */
public final class Picture {
  /** The colour of what is below 0: an orange that stays one on a dark page. */
  private static final int BELOW_ZERO = 0xd95f0e00;

  private static final int INK = 0x00000000;

  private Picture() {}

  /**
   * A picture in ink: 0 is paper, 1 is full ink, and what lies below 0 is drawn in orange, which is
   * full at -1. The style sheet turns the ink white on a dark page.
   *
   * @param values the pixels, row by row
   * @param width the number of pixels in a row
   * @param description what the picture shows, for who cannot see it
   */
  public static Element ink(float[] values, int width, String description) {
    int[] pixels = new int[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (values[i] < 0 ? BELOW_ZERO : INK) | alpha(Math.abs(values[i]));
    }
    int height = pixels.length / width;
    return element("img")
        .with("class", "ink")
        .with("width", width)
        .with("height", height)
        .with("alt", description)
        .with("src", Png.dataUri(width, height, pixels));
  }

  /**
   * A drawing that is a whole SVG document, as a picture: its style and that of the page do not
   * mix.
   *
   * @param description what the drawing shows, for who cannot see it
   */
  public static Element drawing(String svg, String description) {
    return element("img")
        .with("alt", description)
        .with(
            "src",
            "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(UTF_8)));
  }

  private static int alpha(float value) {
    return Math.round(255 * Math.min(value, 1));
  }
}
