package dev.mercer.samples.page;

import static dev.mercer.samples.page.Html.element;

/**
 * A number as a bar in a line of text: blue to the right if positive, orange to the left if not.
 */
public final class Bar {
  private Bar() {}

  /**
   * A bar.
   *
   * @param value what the bar shows; the number itself should stand beside it
   * @param full the magnitude that fills its half: above 0
   */
  public static Element of(double value, double full) {
    double length = 50 * Math.min(Math.abs(value) / full, 1);
    return element("span")
        .with("class", value < 0 ? "bar negative" : "bar positive")
        .with("aria-hidden", "true")
        .containing(element("span").with("style", "width:" + Numbers.plain(length) + "%"));
  }
}
