package dev.mercer.processor.kind;

import static java.util.stream.Collectors.joining;

import dev.mercer.processor.declaration.LayerAnnotation;
import java.util.List;

/** All kinds of layers. */
public final class Kinds {
  /** In the order in which they are listed for people. */
  public static final List<Kind> ALL =
      List.of(
          new YatKind(),
          new LinearKind(),
          new NadarayaWatsonKind(),
          new StandardizeKind(),
          new NormalizeKind(),
          new ScaleKind(),
          new AddKind());

  private Kinds() {}

  /** The kind of the name of an annotation. */
  public static Kind of(String name) {
    return ALL.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of layer is called " + name));
  }

  /** The kind that an annotation declares. */
  public static Kind of(LayerAnnotation annotation) {
    return of(annotation.name());
  }

  /** The annotations of all kinds, as in {@code @Yat, @Linear or @Add}. */
  public static String spelling() {
    String all =
        ALL.subList(0, ALL.size() - 1).stream()
            .map(kind -> "@" + kind.name())
            .collect(joining(", "));
    return all + " or @" + ALL.getLast().name();
  }
}
