package dev.mercer.samples.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of markup. A string becomes part of one as text or as the value of an attribute, and is
 * escaped there: nothing that a page shows can be taken for markup.
 */
public sealed interface Html permits Element, Html.Text, Html.Sequence {

  /** An element without attributes and content yet. */
  static Element element(String name) {
    return Element.named(name);
  }

  /** Text. */
  static Html text(String text) {
    return new Text(text);
  }

  /** One piece after the other. */
  static Html sequence(Html... parts) {
    return new Sequence(List.of(parts));
  }

  /** One piece after the other. */
  static Html sequence(Stream<? extends Html> parts) {
    return new Sequence(List.copyOf(parts.toList()));
  }

  /** Appends the markup. */
  void print(StringBuilder page);

  /** Some text, not yet escaped. */
  record Text(String text) implements Html {
    @Override
    public void print(StringBuilder page) {
      page.append(escaped(text));
    }
  }

  /** Some pieces in a row. */
  record Sequence(List<Html> parts) implements Html {
    @Override
    public void print(StringBuilder page) {
      parts.forEach(part -> part.print(page));
    }
  }

  /** What stands for a text, in an attribute's value too. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
