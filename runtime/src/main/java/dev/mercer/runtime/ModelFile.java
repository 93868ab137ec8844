package dev.mercer.runtime;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.Form;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.saved.ModelContents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Models in safetensors files, for generated classes: applications load a model by {@code load} of
 * its class, and save it by {@link Model#save}. The same model gives the same bytes.
 */
public final class ModelFile {
  private ModelFile() {}

  /**
   * Replaces a file atomically: whatever happens, the path holds what it held before or the model.
   *
   * @throws IOException if it cannot be written
   */
  static void write(Evaluator evaluator, Path file) throws IOException {
    try {
      ModelContents.write(evaluator, Optional.empty(), file);
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    }
  }

  /**
   * Reads a file.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(Path file, NetworkSpec spec, Passes passes, Form form)
      throws IOException {
    return read(file.toString(), expected -> TensorFile.read(file, expected), spec, passes, form);
  }

  /**
   * Reads a stream to its end and leaves it open.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(InputStream in, NetworkSpec spec, Passes passes, Form form)
      throws IOException {
    return read("the stream", expected -> TensorFile.read(in, expected), spec, passes, form);
  }

  /**
   * Reads the contents of a file.
   *
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static Evaluator read(byte[] bytes, NetworkSpec spec, Passes passes, Form form)
      throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return read("the bytes", expected -> TensorFile.read(in, expected), spec, passes, form);
  }

  private static Evaluator read(
      String name, ModelContents.Source source, NetworkSpec spec, Passes passes, Form form)
      throws IOException {
    try {
      ModelContents contents = ModelContents.read(source, spec);
      Evaluator evaluator = new Evaluator(spec, passes, form);
      contents.restore(evaluator);
      return evaluator;
    } catch (Refusal refusal) {
      throw ModelFormatException.of(name, refusal);
    }
  }
}
