package dev.mercer.samples.playground.data;

import dev.mercer.samples.playground.networks.Colour;
import java.util.regex.Pattern;

/**
 * Points that a person drew, as a text that fits into a link: five characters for each, its colour
 * (0 for blue, 1 for orange) and its coordinates, each a number of two digits to the base 36 that
 * counts from the left or the bottom of the square.
 */
public final class Drawing {
  /** So many that a drawing is rich, and its link is still one that can be sent. */
  public static final int MOST = 300;

  private static final int LENGTH = 5;
  private static final int STEPS = 36 * 36 - 1;
  private static final Pattern TEXT = Pattern.compile("([01][0-9a-z]{4})*");

  private Drawing() {}

  /**
   * The points of a text.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Points points(String text) {
    if (text.length() > LENGTH * MOST || !TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "This is no drawing; expected at most %s points, each a colour (0 or 1) and two numbers of two digits (0-9 and a-z)."
              .formatted(MOST));
    }
    Points points = new Points();
    for (int at = 0; at < text.length(); at += LENGTH) {
      Colour colour = text.charAt(at) == '0' ? Colour.BLUE : Colour.ORANGE;
      points.add(coordinate(text, at + 1), coordinate(text, at + 3), colour);
    }
    return points;
  }

  private static double coordinate(String text, int at) {
    int step = Integer.parseInt(text, at, at + 2, 36);
    return (2.0 * step / STEPS - 1) * Square.HALF;
  }
}
