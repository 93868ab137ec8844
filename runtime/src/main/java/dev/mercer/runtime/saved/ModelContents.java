package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorFileReader;
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
import org.jspecify.annotations.Nullable;

/**
 * The contents of a model's file: the state of the model and, if it was calibrated for abstaining
 * or for intervals, of its calibration.
 */
public final class ModelContents {
  private static final String CONTENT = "content";
  private static final String MODEL = "mercer model, version 1";

  private final TensorFile file;
  private final ModelState state;
  private final Optional<AbstentionState> abstention;
  private final Optional<IntervalState> intervals;

  private ModelContents(
      TensorFile file,
      ModelState state,
      Optional<AbstentionState> abstention,
      Optional<IntervalState> intervals) {
    this.file = file;
    this.state = state;
    this.abstention = abstention;
    this.intervals = intervals;
  }

  /**
   * Replaces a file atomically: whatever happens, the path holds what it held before or all of
   * this.
   *
   * @throws Refusal if the model is not one that a reader would accept
   */
  public static void write(
      Evaluator evaluator, Optional<? extends CalibrationState> calibration, Path file)
      throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(CONTENT, MODEL);
    ModelState.addMetadata(evaluator, metadata);
    List<Tensor> tensors = new ArrayList<>(ModelState.tensors(evaluator));
    calibration.ifPresent(
        state -> {
          state.addMetadata(metadata);
          tensors.addAll(state.tensors());
        });
    new TensorFile(metadata, tensors).save(file);
  }

  /**
   * Reads a model of a network.
   *
   * @throws Refusal if the file does not hold one
   */
  public static ModelContents read(TensorFileReader reader, NetworkSpec spec) throws IOException {
    Map<String, String> rest = new LinkedHashMap<>(reader.metadata());
    requireModel(rest.remove(CONTENT));
    ModelState state = ModelState.takeFrom(rest, spec);
    Optional<AbstentionEntries> abstention = AbstentionEntries.takeFrom(rest, spec);
    Optional<IntervalEntries> intervals = IntervalEntries.takeFrom(rest, spec);
    if (!rest.isEmpty()) {
      throw new Refusal(
          "metadata", "only a model's entries", String.join(", ", rest.keySet()) + " too");
    }
    List<TensorHeader> headers = new ArrayList<>(ModelState.headers(spec));
    abstention.ifPresent(entries -> headers.addAll(entries.headers()));
    intervals.ifPresent(entries -> headers.addAll(entries.headers()));
    TensorFile file = reader.read(headers);
    return new ModelContents(
        file,
        state,
        abstention.isPresent() ? Optional.of(abstention.get().state(file, spec)) : Optional.empty(),
        intervals.isPresent() ? Optional.of(intervals.get().state(file)) : Optional.empty());
  }

  private static void requireModel(@Nullable String content) throws Refusal {
    if (!MODEL.equals(content)) {
      throw new Refusal(
          "metadata " + quote(CONTENT),
          quote(MODEL),
          content == null ? "no such entry" : quote(content));
    }
  }

  /**
   * Gives a new model what fits of a file of an older declaration.
   *
   * @param evaluator at its initial values
   * @throws Refusal if the file does not hold a model, or a value is not allowed where it belongs
   */
  public static Matching migrate(TensorFileReader reader, Evaluator evaluator) throws IOException {
    requireModel(reader.metadata().get(CONTENT));
    return Matching.of(reader, evaluator);
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
   * The calibration for abstaining.
   *
   * @throws Refusal if the file has none
   */
  public AbstentionState requireAbstention() throws Refusal {
    return abstention.orElseThrow(AbstentionEntries::missing);
  }

  /**
   * The calibration for intervals.
   *
   * @throws Refusal if the file has none
   */
  public IntervalState requireIntervals() throws Refusal {
    return intervals.orElseThrow(IntervalEntries::missing);
  }
}
