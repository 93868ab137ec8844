package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/**
 * A network that has passed every check: the input of the plan.
 *
 * @param type the declaring interface
 * @param isPublic whether the generated class is public, as the interface is
 * @param takenNames the simple names by which generated classes must not mean a type: those of the
 *     types and constants that they inherit from the interface, and of types in their package that
 *     hide one of java.lang
 * @param input what the network reads
 * @param layers every layer, each after what it reads; the last is the output
 * @param vectorVisible whether the interface's module can see the Vector API
 * @param generatedVisible whether it can see {@code javax.annotation.processing.Generated}
 */
public record Graph(
    TypeName type,
    boolean isPublic,
    List<String> takenNames,
    NetworkInput input,
    List<Layer> layers,
    boolean vectorVisible,
    boolean generatedVisible) {

  /** The simple name of the generated class: {@code MercerOuter_Inner}. */
  public String generatedName() {
    return type.generatedName();
  }

  /** The layer that nothing reads. */
  public Layer output() {
    return layers.getLast();
  }
}
