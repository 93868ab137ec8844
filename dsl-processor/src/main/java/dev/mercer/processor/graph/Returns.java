package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/**
 * What a layer's method returns. Only the output layer returns something other than {@link Vector}.
 */
public sealed interface Returns {

  /** A {@code float[]}. */
  record Vector() implements Returns {}

  /** A {@code float}. */
  record Scalar() implements Returns {}

  /** An enum: a classifier with one unit for each constant. */
  record Label(TypeName type, List<String> constants) implements Returns {}

  /** A record of {@code float}s: one named regression for each component. */
  record Values(TypeName type, List<String> components) implements Returns {}
}
