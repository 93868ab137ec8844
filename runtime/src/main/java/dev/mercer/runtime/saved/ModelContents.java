package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

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
   * @throws Refusal if the model is not one that a reader would accept
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
    new TensorFile(metadata, tensors).save(file);
  }

  /** Where a file's contents come from. */
  @FunctionalInterface
  public interface Source {
    TensorFile read(Expectation expected) throws IOException;
  }

  /**
   * Reads a model of a network.
   *
   * @throws Refusal if it does not hold a model of this network
   */
  public static ModelContents read(Source source, NetworkSpec spec) throws IOException {
    TensorFile file = source.read(metadata -> takeFrom(metadata, spec).headers);
    return new ModelContents(
        file, takeFrom(file.metadata(), spec).state, AbstentionState.of(file, spec));
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
   * @throws Refusal if a value is not allowed where it stands
   */
  public void restore(Evaluator evaluator) throws Refusal {
    state.restore(file, evaluator);
  }

  /**
   * The calibration.
   *
   * @throws Refusal if the file has none
   */
  public AbstentionState requireAbstention() throws Refusal {
    return abstention.orElseThrow(AbstentionState::missing);
  }
}
