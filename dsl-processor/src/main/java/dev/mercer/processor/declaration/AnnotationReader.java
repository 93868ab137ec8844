package dev.mercer.processor.declaration;

import dev.mercer.Add;
import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Normalize;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads Mercer's annotations on one element. */
final class AnnotationReader {
  private final Elements elements;
  private final Element element;

  AnnotationReader(Elements elements, Element element) {
    this.elements = elements;
    this.element = element;
  }

  /** Whether the compiler knows every annotation, and every value of those that are Mercer's. */
  boolean resolved() {
    return element.getAnnotationMirrors().stream().allMatch(this::resolved);
  }

  List<LayerAnnotation> layers() {
    return element.getAnnotationMirrors().stream()
        .filter(this::resolved)
        .flatMap(mirror -> layer(mirror).stream())
        .toList();
  }

  Optional<Value<Integer>> input() {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> is(mirror, Input.class) && resolved(mirror))
        .map(mirror -> value(mirror, "value", Integer.class))
        .findFirst();
  }

  private Optional<LayerAnnotation> layer(AnnotationMirror mirror) {
    Place place = Place.of(element, mirror);
    if (is(mirror, Standardize.class)) {
      return Optional.of(new LayerAnnotation.Standardize(place));
    }
    if (is(mirror, Normalize.class)) {
      return Optional.of(new LayerAnnotation.Normalize(place));
    }
    if (is(mirror, Add.class)) {
      return Optional.of(new LayerAnnotation.Add(place));
    }
    if (is(mirror, Linear.class)) {
      return Optional.of(new LayerAnnotation.Linear(place, units(mirror)));
    }
    if (is(mirror, NadarayaWatson.class)) {
      return Optional.of(new LayerAnnotation.NadarayaWatson(place, units(mirror)));
    }
    if (is(mirror, Yat.class)) {
      return Optional.of(
          new LayerAnnotation.Yat(
              place,
              units(mirror),
              value(mirror, "bias", Double.class),
              value(mirror, "epsilon", Double.class),
              value(mirror, "trainBias", Boolean.class),
              value(mirror, "trainEpsilon", Boolean.class)));
    }
    return Optional.empty();
  }

  private Value<Integer> units(AnnotationMirror mirror) {
    return value(mirror, "units", Integer.class);
  }

  private <T> Value<T> value(AnnotationMirror mirror, String name, Class<T> type) {
    AnnotationValue value =
        named(elements.getElementValuesWithDefaults(mirror), name).orElseThrow();
    boolean written = named(mirror.getElementValues(), name).isPresent();
    return new Value<>(
        type.cast(value.getValue()), written, new Place(element, mirror, written ? value : null));
  }

  private boolean resolved(AnnotationMirror mirror) {
    if (mirror.getAnnotationType().getKind() == TypeKind.ERROR) {
      return false;
    }
    if (!type(mirror).getQualifiedName().toString().startsWith("dev.mercer.")) {
      return true;
    }
    Map<? extends ExecutableElement, ? extends AnnotationValue> values;
    try {
      values = elements.getElementValuesWithDefaults(mirror);
    } catch (RuntimeException e) {
      // ECJ fails to show a value of a wrong type, having told of it.
      return false;
    }
    return ElementFilter.methodsIn(type(mirror).getEnclosedElements()).stream()
        .allMatch(
            member ->
                named(values, member.getSimpleName().toString())
                    .filter(value -> fits(member.getReturnType().getKind(), value.getValue()))
                    .isPresent());
  }

  /** An unknown constant reaches a processor as the text "<error>", or not at all. */
  private static boolean fits(TypeKind kind, Object value) {
    return switch (kind) {
      case INT -> value instanceof Integer;
      case DOUBLE -> value instanceof Double;
      case BOOLEAN -> value instanceof Boolean;
      default -> true;
    };
  }

  private static Optional<AnnotationValue> named(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values, String name) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .<AnnotationValue>map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean is(AnnotationMirror mirror, Class<?> annotation) {
    return type(mirror).getQualifiedName().contentEquals(annotation.getName());
  }

  private static TypeElement type(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
