package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.TypeName;
import java.util.List;

/**
 * A network that has passed every check: the input of the plan.
 *
 * @param type the declaring interface
 * @param isPublic whether the generated class is public, as the interface is
 * @param memberTypes the simple names of the types declared in the interface: the generated class
 *     inherits them, so it must not mean another type by them
 * @param input what the network reads
 * @param layers every layer, each after what it reads; the last is the output
 * @param vectorVisible whether the interface's module can see the Vector API
 * @param generatedVisible whether it can see {@code javax.annotation.processing.Generated}
 */
public record Graph(
    TypeName type,
    boolean isPublic,
    List<String> memberTypes,
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
