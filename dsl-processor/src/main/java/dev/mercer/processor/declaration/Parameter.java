package dev.mercer.processor.declaration;

import java.util.Optional;

/**
 * A parameter of a method.
 *
 * @param input the size stated by {@code @Input}, if that stands there
 */
public record Parameter(
    Place place, String name, SourceType type, Optional<Value<Integer>> input) {}
