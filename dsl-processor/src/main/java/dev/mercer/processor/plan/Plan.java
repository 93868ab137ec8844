package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Buffer;
import java.util.List;
import java.util.Optional;

/**
 * A network in which every place is a number: the input of the emitters.
 *
 * @param graph what it was planned from
 * @param layers the layers in the graph's order
 * @param tensors the tensors in the order of the parameter array
 * @param addresses the places of each array, in order
 * @param sizes the lengths of the arrays
 * @param workspace the places in {@code work} that belong to no layer
 * @param tasks the number of accumulation tasks
 */
public record Plan(
    Graph graph,
    List<LayerPlan> layers,
    List<Tensor> tensors,
    List<List<Address>> addresses,
    Sizes sizes,
    Workspace workspace,
    int tasks) {

  /** The rows of a block: the runtime's {@code Workspace.ROWS}. */
  public static final int ROWS = 64;

  /** The floats of scratch memory that each row has for itself. */
  public static final int SCRATCH = 64;

  /**
   * The lengths of the arrays. They count in long, so that a network that is too large can be
   * refused.
   *
   * @param parameters the floats of the parameter array
   * @param trainable the floats of its trainable prefix
   * @param derived the floats that follow from the parameters
   * @param forward the floats of {@code work} that forward passes use: a prefix
   * @param work all floats of {@code work}
   * @param near the ints of {@code near}
   */
  public record Sizes(
      long parameters, long trainable, long derived, long forward, long work, long near) {

    /** The length of the longest array. */
    public long longest() {
      return Math.max(Math.max(parameters, derived), work);
    }
  }

  /**
   * @param input the rows that the network reads
   * @param inputGradient the gradient by them
   * @param scratch {@link #SCRATCH} floats for each row
   */
  public record Workspace(Buffer input, Buffer inputGradient, Address scratch) {}

  /** Plans a network of which no array is longer than an int can index. */
  public static Plan of(Graph graph) {
    return new Planner(graph).plan();
  }

  /**
   * The length of the longest array that the network would need. More than {@link
   * Integer#MAX_VALUE} cannot be indexed, and has no plan.
   */
  public static long floats(Graph graph) {
    return new Planner(graph).plan().sizes().longest();
  }

  /** The output layer. */
  public LayerPlan output() {
    return layers.getLast();
  }

  /** The tensor of the output layer that has a role, where it has one. */
  public Optional<Tensor> outputTensor(String role) {
    return tensors.stream()
        .filter(tensor -> tensor.layer() == output().index() && tensor.role().equals(role))
        .findFirst();
  }

  /** The floating-point operations of a forward pass for one row. */
  public long operations() {
    return layers.stream().mapToLong(LayerPlan::operations).sum();
  }
}
