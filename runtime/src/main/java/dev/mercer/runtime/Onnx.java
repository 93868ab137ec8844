package dev.mercer.runtime;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.onnx.DistanceNodes;
import dev.mercer.runtime.onnx.OnnxFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes models as ONNX files, for runtimes in other languages and on other hardware. The files are
 * of opset 13 and IR version 7, in float32, with the weights inside. Safe from any thread, as
 * evaluating the model is.
 *
 * <p>The graph's input has the name of the declaration's parameter and the shape {@code [rows,
 * features]}, where the number of rows is free. A record is read in the order of its components,
 * and an enum in it as one feature for each constant. The output has the name of the last layer and
 * the shape {@code [rows, outputs]}: logits of a classifier, values of a regression in their own
 * units. A classifier has a second output, {@code species.probabilities} for a layer {@code
 * species}. Metadata name the declaration, the features, the layers, the labels, and what training
 * recorded.
 *
 * <p>Some models learn how to read their rows: missing values, categories, and numbers that are too
 * large for a float. Their graph reads the encoded row, as {@link TypedInput#encode} gives it. The
 * entry {@code mercer.input} then says {@code encoded row}, {@code mercer.features} lists the
 * features, one on a line, and {@code mercer.offset.age} and {@code mercer.mean.age} say what is
 * subtracted from a number, and what stands for a missing one.
 *
 * <p>Another runtime adds in another order, so the outputs agree to some parts in a million of a
 * row's largest output, but not to the bit. Nor does it refuse features that are not finite.
 */
public final class Onnx {
  private Onnx() {}

  /**
   * How a file computes the distance {@code ||x - w||^2} of a kernel layer. The expansion {@code
   * ||x||^2 + ||w||^2 - 2 <x,w>} costs one matrix product, and loses its digits where row and
   * prototype are near: where the kernel peaks.
   */
  public enum Distance {
    /**
     * By the expansion, and pairs below a 64th of {@code ||x||^2 + ||w||^2} anew from their
     * difference: what Mercer itself does, and right everywhere. Takes a few floats for each row
     * and unit, and {@code 3 inputs} floats for each near pair. The number of near pairs is known
     * only at run time, and some accelerators want every shape beforehand: they need one of the
     * others.
     */
    CORRECTED,

    /**
     * By the expansion alone, raised to 0 where rounding brings it below: the fastest. For models
     * whose rows keep their distance from the prototypes; at a prototype a response may be off by
     * any factor.
     */
    EXPANDED,

    /**
     * From the difference, for every pair: right everywhere, with all shapes known beforehand.
     * Takes {@code rows * units * inputs} floats, 103 MB for 128 rows of 784 and 256 units, and is
     * far slower than a matrix product.
     */
    DIRECT
  }

  /**
   * Writes a model, with {@linkplain Distance#CORRECTED corrected distances}. The file is replaced
   * atomically, and the same model gives the same bytes.
   *
   * @throws IOException if it cannot be written, or is longer than the 2 GiB that the format allows
   */
  public static void write(Model model, Path file) throws IOException {
    write(model, file, Distance.CORRECTED);
  }

  /**
   * Writes a model with distances of a form. The file is replaced atomically, and the same model
   * and form give the same bytes.
   *
   * @throws IOException if it cannot be written, or is longer than the 2 GiB that the format allows
   */
  public static void write(Model model, Path file, Distance distance) throws IOException {
    try {
      OnnxFile.write(model.evaluator(), nodes(distance), file);
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    }
  }

  private static DistanceNodes nodes(Distance distance) {
    return switch (distance) {
      case CORRECTED -> DistanceNodes.CORRECTED;
      case EXPANDED -> DistanceNodes.EXPANDED;
      case DIRECT -> DistanceNodes.DIRECT;
    };
  }
}
