package dev.mercer.runtime;

import java.util.List;

/**
 * A model that took what fits of a file of an older declaration of its network. Tensors are matched
 * by name, and within them elements by the names of features, outputs and layers: a feature that
 * was added or moved, a label that was added, a layer with more units keeps all else as it was.
 *
 * <p>A network whose input can be missing, or has categories or doubles, learns from its data how
 * rows are read; its files are refused.
 *
 * <p>What is new has its initial values, and the model answers with them: train it before it
 * serves. A further training initialises from the data what is wholly new, and measures the
 * statistics of {@code @Standardize} and the scale of a regression's targets again where a feature
 * or an output is new; everything else continues from the file.
 *
 * @param model the model
 * @param kept the tensors whose values are those of the file, as in {@code near.gain}, or {@code
 *     near.prototypes (48 of 60)} where elements are new
 * @param started the features, outputs and tensors that the file does not have, likewise
 * @param dropped the features, outputs and tensors of the file that the declaration does not have
 */
public record Migration<M extends Model>(
    M model, List<String> kept, List<String> started, List<String> dropped) {

  public Migration {
    kept = List.copyOf(kept);
    started = List.copyOf(started);
    dropped = List.copyOf(dropped);
  }

  /** The three lists, a line each. */
  @Override
  public String toString() {
    return "kept: %s\nstarted: %s\ndropped: %s\n"
        .formatted(String.join(", ", kept), String.join(", ", started), String.join(", ", dropped));
  }
}
