package dev.mercer.runtime.generated;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.format.Expectation;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.saved.ModelState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models in safetensors files, for generated classes. The same model gives the same bytes. */
public final class ModelFile {
  private static final String CONTENT = "content";
  private static final String MODEL = "mercer model, version 1";

  private ModelFile() {}

  /**
   * Replaces a file atomically: whatever happens, the path holds what it held before or the model.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Evaluator evaluator, Path file) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(CONTENT, MODEL);
    ModelState.addMetadata(evaluator, metadata);
    try {
      new TensorFile(metadata, ModelState.tensors(evaluator)).save(file);
    } catch (Refusal refusal) {
      throw exception(file.toString(), refusal);
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

  /** Where a file's contents come from. */
  private interface Source {
    TensorFile read(Expectation expected) throws IOException;
  }

  private static Evaluator read(
      String name, Source source, NetworkSpec spec, Passes passes, Form form) throws IOException {
    try {
      TensorFile file =
          source.read(
              metadata -> {
                state(metadata, spec);
                return ModelState.headers(spec);
              });
      Evaluator evaluator = new Evaluator(spec, passes, form);
      state(file.metadata(), spec).restore(file, evaluator);
      return evaluator;
    } catch (Refusal refusal) {
      throw exception(name, refusal);
    }
  }

  private static ModelState state(Map<String, String> metadata, NetworkSpec spec) throws Refusal {
    Map<String, String> rest = new LinkedHashMap<>(metadata);
    String content = rest.remove(CONTENT);
    if (!MODEL.equals(content)) {
      throw new Refusal(
          "metadata " + quote(CONTENT),
          quote(MODEL),
          content == null ? "no such entry" : quote(content));
    }
    ModelState state = ModelState.takeFrom(rest, spec);
    if (!rest.isEmpty()) {
      throw new Refusal(
          "metadata", "only a model's entries", String.join(", ", rest.keySet()) + " too");
    }
    return state;
  }

  private static ModelFormatException exception(String name, Refusal refusal) {
    return new ModelFormatException(name, refusal.field(), refusal.expected(), refusal.found());
  }
}
