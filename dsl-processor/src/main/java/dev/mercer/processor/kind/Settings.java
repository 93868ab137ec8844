package dev.mercer.processor.kind;

import dev.mercer.processor.declaration.LayerAnnotation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of a layer's annotation, by the names of its members. */
public record Settings(Map<String, Object> values) {
  /** Of an annotation without members. */
  public static final Settings NONE = new Settings(Map.of());

  public Settings {
    values = Map.copyOf(values);
  }

  /** The values of an annotation, written or not. */
  public static Settings of(LayerAnnotation annotation) {
    Map<String, Object> values = new HashMap<>();
    annotation.values().forEach((name, value) -> values.put(name, value.value()));
    return new Settings(values);
  }

  /** A number. */
  public double number(String name) {
    // Adding 0 turns -0.0 into 0.0.
    return (double) value(name) + 0.0;
  }

  /** A choice. */
  public boolean flag(String name) {
    return (boolean) value(name);
  }

  private Object value(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no setting is called " + name));
  }
}
