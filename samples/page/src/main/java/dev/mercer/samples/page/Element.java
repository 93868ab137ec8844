package dev.mercer.samples.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An element of HTML or SVG. Immutable: each method answers a new one. */
public final class Element implements Html {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** What has no content, and no end tag either. */
  private static final Set<String> VOID = Set.of("br", "hr", "img", "link", "meta");

  private final String name;
  private final List<Attribute> attributes;
  private final List<Html> content;

  private record Attribute(String name, String value) {}

  private Element(String name, List<Attribute> attributes, List<Html> content) {
    this.name = name;
    this.attributes = attributes;
    this.content = content;
  }

  static Element named(String name) {
    return new Element(requireName(name), List.of(), List.of());
  }

  /** This element with an attribute more. */
  public Element with(String attribute, String value) {
    return new Element(
        name, appended(attributes, List.of(new Attribute(requireName(attribute), value))), content);
  }

  /** This element with an attribute more: a number as CSS and SVG read it, to a thousandth. */
  public Element with(String attribute, double value) {
    return with(attribute, Numbers.plain(value));
  }

  /** This element with a text at the end of its content. */
  public Element containing(String text) {
    return containing(Html.text(text));
  }

  /** This element with these pieces at the end of its content. */
  public Element containing(Html... pieces) {
    if (VOID.contains(name)) {
      throw new IllegalStateException("The element '" + name + "' has no content.");
    }
    return new Element(name, attributes, appended(content, List.of(pieces)));
  }

  @Override
  public void print(StringBuilder page) {
    page.append('<').append(name);
    for (Attribute attribute : attributes) {
      page.append(' ').append(attribute.name()).append("=\"");
      page.append(Html.escaped(attribute.value())).append('"');
    }
    page.append('>');
    content.forEach(piece -> piece.print(page));
    if (!VOID.contains(name)) {
      page.append("</").append(name).append('>');
    }
  }

  private static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of an element or attribute.");
    }
    return name;
  }

  private static <T> List<T> appended(List<T> list, List<T> more) {
    return Stream.concat(list.stream(), more.stream()).toList();
  }
}
