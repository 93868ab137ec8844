package dev.mercer.processor.graph;

import java.util.List;

/**
 * A network that has passed every check: the input of the plan.
 *
 * @param type the declaring interface
 * @param isPublic whether the generated class is public, as the interface is
 * @param input what the network reads
 * @param layers every layer, each after what it reads; the last is the output
 * @param vectorVisible whether the interface's module can see the Vector API
 */
public record Graph(TypeName type, boolean isPublic, NetworkInput input, List<Layer> layers, boolean vectorVisible) {

  /** The simple name of the generated class: {@code MercerOuter_Inner}. */
  public String generatedName() {
    return "Mercer" + String.join("_", type.simpleNames());
  }

  /** The layer that nothing reads. */
  public Layer output() {
    return layers.getLast();
  }
}
