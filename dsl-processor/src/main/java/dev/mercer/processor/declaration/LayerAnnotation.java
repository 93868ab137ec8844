package dev.mercer.processor.declaration;

import java.util.Map;
import java.util.Optional;

/**
 * An annotation that makes a method a layer.
 *
 * @param place where it stands
 * @param name its simple name
 * @param values its values by the names of its members
 */
public record LayerAnnotation(Place place, String name, Map<String, Value<Object>> values) {
  public LayerAnnotation {
    values = Map.copyOf(values);
  }

  /** Its name as a user writes it: {@code @Yat}. */
  public String spelling() {
    return "@" + name;
  }

  /** Its value {@code units}, if it has one. */
  public Optional<Value<Integer>> unitsValue() {
    return values.containsKey("units")
        ? Optional.of(value("units", Integer.class))
        : Optional.empty();
  }

  /** A number among its values. */
  public Value<Double> number(String member) {
    return value(member, Double.class);
  }

  /** A choice among its values. */
  public Value<Boolean> flag(String member) {
    return value(member, Boolean.class);
  }

  private <T> Value<T> value(String member, Class<T> type) {
    Value<Object> value = values.get(member);
    return new Value<>(type.cast(value.value()), value.written(), value.place());
  }
}
