package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.NearBits;
import dev.mercer.processor.step.Procedure;
import java.util.List;
import java.util.Optional;

/**
 * One layer with every place resolved.
 *
 * @param index its place among the layers
 * @param sourceIndices the places of what it reads, -1 for the network's input
 * @param inputs the size of what it reads
 * @param gradient the gradient by its output
 * @param procedures what it adds to the passes
 * @param nearBits where the bits of its near pairs stand, if it marks any
 * @param firstTask its first accumulation task
 */
public record LayerPlan(
    Layer layer,
    int index,
    List<Integer> sourceIndices,
    int inputs,
    Buffer output,
    Buffer gradient,
    List<Procedure> procedures,
    Optional<NearBits> nearBits,
    int firstTask) {

  /** The method's name. */
  public String name() {
    return layer.name();
  }

  /** The floating-point operations of a forward pass for one sample. */
  public long operations() {
    return layer.shape().rows() * layer.kind().operations(inputs, output.size());
  }

  /** The accumulation tasks it takes, from {@link #firstTask}. */
  public int tasks() {
    return procedures.stream().mapToInt(Procedure::tasks).sum();
  }
}
