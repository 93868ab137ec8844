package dev.mercer.processor.declaration;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in source that a message can point to. Everywhere but in this room and in the report it
 * is only handed on.
 *
 * @param annotation the annotation on the element, if the place is one
 * @param value the value in the annotation, if the place is one
 */
public record Place(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** The element itself. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }

  static Place of(Element element, AnnotationMirror annotation) {
    return new Place(element, annotation, null);
  }

  /** Nothing of the element: compilers disagree on its text. */
  @Override
  public String toString() {
    return "a place in source";
  }
}
