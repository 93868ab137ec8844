package dev.mercer.samples.catalogue;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;

/** Something to look at, and what it shows. */
final class Figure {
  private Figure() {}

  static Element of(String caption, Html content) {
    return element("figure").containing(content, element("figcaption").containing(caption.strip()));
  }

  /** Some figures side by side, where there is room. */
  static Element row(Html... figures) {
    return element("div").with("class", "charts").containing(figures);
  }
}
