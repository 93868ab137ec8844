package dev.mercer.processor.declaration;

import dev.mercer.Category;
import dev.mercer.Column;
import dev.mercer.Input;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
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
  private static final String MERCER = "dev.mercer";

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

  /** The {@code max} of {@code @Category}. */
  Optional<Value<Integer>> category() {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> is(mirror, Category.class) && resolved(mirror))
        .map(mirror -> value(mirror, "max", Integer.class))
        .findFirst();
  }

  /** The text of {@code @Column}. */
  Optional<Value<String>> column() {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> is(mirror, Column.class) && resolved(mirror))
        .map(mirror -> value(mirror, "value", String.class))
        .findFirst();
  }

  private Optional<LayerAnnotation> layer(AnnotationMirror mirror) {
    TypeElement type = type(mirror);
    if (!isLayer(type)) {
      return Optional.empty();
    }
    Map<String, Value<Object>> values = new LinkedHashMap<>();
    for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
      String name = member.getSimpleName().toString();
      values.put(name, value(mirror, name, Object.class));
    }
    return Optional.of(
        new LayerAnnotation(Place.of(element, mirror), type.getSimpleName().toString(), values));
  }

  /** Every annotation of Mercer's that may stand on a method makes it a layer. */
  private boolean isLayer(TypeElement annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return elements.getPackageOf(annotation).getQualifiedName().contentEquals(MERCER)
        && target != null
        && List.of(target.value()).contains(ElementType.METHOD);
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
    if (!type(mirror).getQualifiedName().toString().startsWith(MERCER + ".")) {
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
      case DECLARED -> value instanceof String;
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
