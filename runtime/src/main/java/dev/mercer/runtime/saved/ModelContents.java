package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.format.Expectation;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The contents of a model's file: the state of the model and, if it was calibrated for abstaining,
 * of its calibration.
 */
public final class ModelContents {
  private static final String CONTENT = "content";
  private static final String MODEL = "mercer model, version 1";

  private final TensorFile file;
  private final ModelState state;
  private final Optional<AbstentionState> abstention;

  private ModelContents(TensorFile file, ModelState state, Optional<AbstentionState> abstention) {
    this.file = file;
    this.state = state;
    this.abstention = abstention;
  }

  /**
   * Replaces a file atomically: whatever happens, the path holds what it held before or all of
   * this.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Evaluator evaluator, Optional<AbstentionState> abstention, Path file)
      throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(CONTENT, MODEL);
    ModelState.addMetadata(evaluator, metadata);
    List<Tensor> tensors = new ArrayList<>(ModelState.tensors(evaluator));
    abstention.ifPresent(
        calibration -> {
          calibration.addMetadata(metadata);
          tensors.addAll(calibration.tensors());
        });
    try {
      new TensorFile(metadata, tensors).save(file);
    } catch (Refusal refusal) {
      throw exception(file.toString(), refusal);
    }
  }

  /** Where a file's contents come from. */
  @FunctionalInterface
  public interface Source {
    TensorFile read(Expectation expected) throws IOException;
  }

  /** Reads a file: as {@link #read(String, Source, NetworkSpec)}. */
  public static ModelContents read(Path file, NetworkSpec spec) throws IOException {
    return read(file.toString(), expected -> TensorFile.read(file, expected), spec);
  }

  /**
   * Reads a model of a network.
   *
   * @param name what messages call the source
   * @throws ModelFormatException if it does not hold a model of this network
   */
  public static ModelContents read(String name, Source source, NetworkSpec spec)
      throws IOException {
    try {
      TensorFile file = source.read(metadata -> takeFrom(metadata, spec).headers);
      return new ModelContents(
          file, takeFrom(file.metadata(), spec).state, AbstentionState.of(file, spec));
    } catch (Refusal refusal) {
      throw exception(name, refusal);
    }
  }

  /** What the metadata says. */
  private record Announced(ModelState state, List<TensorHeader> headers) {}

  private static Announced takeFrom(Map<String, String> metadata, NetworkSpec spec) throws Refusal {
    Map<String, String> rest = new LinkedHashMap<>(metadata);
    String content = rest.remove(CONTENT);
    if (!MODEL.equals(content)) {
      throw new Refusal(
          "metadata " + quote(CONTENT),
          quote(MODEL),
          content == null ? "no such entry" : quote(content));
    }
    ModelState state = ModelState.takeFrom(rest, spec);
    List<TensorHeader> headers = new ArrayList<>(ModelState.headers(spec));
    headers.addAll(AbstentionState.takeFrom(rest, spec));
    if (!rest.isEmpty()) {
      throw new Refusal(
          "metadata", "only a model's entries", String.join(", ", rest.keySet()) + " too");
    }
    return new Announced(state, headers);
  }

  /**
   * Gives a model of the network the state of the file; either wholly, or not at all.
   *
   * @param name what messages call the source
   * @throws ModelFormatException if a value is not allowed where it stands
   */
  public void restore(Evaluator evaluator, String name) throws ModelFormatException {
    try {
      state.restore(file, evaluator);
    } catch (Refusal refusal) {
      throw exception(name, refusal);
    }
  }

  /**
   * The calibration.
   *
   * @param name what messages call the source
   * @throws ModelFormatException if the file has none
   */
  public AbstentionState requireAbstention(String name) throws ModelFormatException {
    return abstention.orElseThrow(() -> exception(name, AbstentionState.missing()));
  }

  private static ModelFormatException exception(String name, Refusal refusal) {
    return new ModelFormatException(name, refusal.field(), refusal.expected(), refusal.found());
  }
}
