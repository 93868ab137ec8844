package dev.mercer.processor.declaration;

import java.util.Optional;

/** An annotation that makes a method a layer. */
public sealed interface LayerAnnotation {

  /** Where it stands. */
  Place place();

  /** Its value {@code units}, if it has one. */
  default Optional<Value<Integer>> unitsValue() {
    return Optional.empty();
  }

  /** Its name as a user writes it: {@code @Yat}. */
  default String spelling() {
    return "@" + getClass().getSimpleName();
  }

  record Standardize(Place place) implements LayerAnnotation {}

  record Normalize(Place place) implements LayerAnnotation {}

  record Add(Place place) implements LayerAnnotation {}

  record Linear(Place place, Value<Integer> units) implements LayerAnnotation {
    @Override
    public Optional<Value<Integer>> unitsValue() {
      return Optional.of(units);
    }
  }

  record NadarayaWatson(Place place, Value<Integer> units) implements LayerAnnotation {
    @Override
    public Optional<Value<Integer>> unitsValue() {
      return Optional.of(units);
    }
  }

  record Yat(
      Place place,
      Value<Integer> units,
      Value<Double> bias,
      Value<Double> epsilon,
      Value<Boolean> trainBias,
      Value<Boolean> trainEpsilon)
      implements LayerAnnotation {
    @Override
    public Optional<Value<Integer>> unitsValue() {
      return Optional.of(units);
    }
  }
}
