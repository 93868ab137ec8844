package dev.mercer.runtime.train;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.saved.ModelState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A training between two steps, in a file. It holds what a model's file holds, and besides: all
 * that the result depends on, how far the training has come, and arrays in the layout of a
 * gradient, each as one tensor for each trainable tensor, as in {@code sound.near.prototypes}. A
 * model's own tensor has one dot in its name, so no name can mean two things.
 */
final class Checkpoint {
  private static final String CONTENT = "content";
  private static final String CHECKPOINT = "mercer checkpoint, version 2";
  private static final String CONDITION = "trainer.";
  private static final String EPOCHS = "epochs";
  private static final String STEPS = "steps";
  private static final String BEST_EPOCH = "best epoch";
  private static final String COLUMNS = "history columns";
  private static final String HISTORY = "history";
  private static final String LOSS_SUM = "loss_sum";
  private static final String SEPARATOR = ", ";

  private final Evaluator evaluator;
  private final Map<String, String> conditions;
  private final Progress progress;
  private final Map<String, float[]> arrays;

  /**
   * @param conditions all that the result depends on, by name; a file with others is refused
   * @param progress what is saved, and what a file's replaces
   * @param memory what the optimizer remembers, likewise
   */
  Checkpoint(
      Evaluator evaluator,
      Map<String, String> conditions,
      Progress progress,
      Map<String, float[]> memory) {
    this.evaluator = evaluator;
    this.conditions = conditions;
    this.progress = progress;
    this.arrays = new LinkedHashMap<>(progress.kept());
    memory.forEach((name, array) -> arrays.put("optimizer." + name, array));
  }

  /** Replaces a file atomically. */
  void save(Path file) throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(CONTENT, CHECKPOINT);
    ModelState.addMetadata(evaluator, metadata);
    conditions.forEach((name, value) -> metadata.put(CONDITION + name, value));
    metadata.put(EPOCHS, String.valueOf(progress.epochs));
    metadata.put(STEPS, String.valueOf(progress.steps));
    metadata.put(BEST_EPOCH, String.valueOf(progress.bestEpoch));
    metadata.put(COLUMNS, String.join(SEPARATOR, HistoryTable.columns(progress.history)));

    List<Tensor> tensors = new ArrayList<>(ModelState.tensors(evaluator));
    arrays.forEach(
        (name, array) -> {
          for (TensorSpec tensor : trainable()) {
            tensors.add(
                Tensor.of(
                    name + "." + tensor.name(), tensor.shape(), tensor.layout().unpack(array)));
          }
        });
    double[] history = HistoryTable.values(progress.history);
    int width = HistoryTable.columns(progress.history).size();
    tensors.add(Tensor.of(HISTORY, List.of(progress.history.size(), width), history));
    tensors.add(Tensor.of(LOSS_SUM, List.of(), new double[] {progress.lossSum}));
    new TensorFile(metadata, tensors).save(file);
  }

  /**
   * Reads a file, and gives the network, the progress and the optimizer its state: wholly, or not
   * at all.
   *
   * @throws Refusal if the file is not a checkpoint of this training
   */
  void restore(Path file) throws IOException {
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      State state = state(reader.metadata());
      state.restore(reader.read(state.headers()));
    }
  }

  /** What the metadata of a file says. */
  private final class State {
    private final ModelState model;
    private final int allEpochs;
    private final long steps;
    private final int epochs;
    private final int bestEpoch;
    private final int width;

    State(ModelState model, int allEpochs, long steps, int bestEpoch, int width) {
      this.model = model;
      this.allEpochs = allEpochs;
      this.steps = steps;
      this.epochs = (int) (steps / progress.epochSteps);
      this.bestEpoch = bestEpoch;
      this.width = width;
    }

    List<TensorHeader> headers() {
      List<TensorHeader> headers = new ArrayList<>(ModelState.headers(evaluator.spec()));
      for (String name : arrays.keySet()) {
        for (TensorSpec tensor : trainable()) {
          headers.add(new TensorHeader(name + "." + tensor.name(), NumberType.F32, tensor.shape()));
        }
      }
      headers.add(new TensorHeader(HISTORY, NumberType.F64, List.of(epochs, width)));
      headers.add(new TensorHeader(LOSS_SUM, NumberType.F64, List.of()));
      return headers;
    }

    void restore(TensorFile file) throws Refusal {
      model.restore(file, evaluator);
      arrays.forEach(
          (name, array) -> {
            for (TensorSpec tensor : trainable()) {
              tensor.layout().pack(file.floats(name + "." + tensor.name()), array);
            }
          });
      progress.epochs = allEpochs;
      progress.steps = steps;
      progress.lossSum = file.doubles(LOSS_SUM)[0];
      progress.bestEpoch = bestEpoch;
      progress.history.clear();
      progress.history.addAll(HistoryTable.epochs(file.doubles(HISTORY), width));
    }
  }

  private State state(Map<String, String> metadata) throws Refusal {
    Map<String, String> rest = new LinkedHashMap<>(metadata);
    require(CONTENT, CHECKPOINT, rest.remove(CONTENT));
    ModelState model = ModelState.takeFrom(rest, evaluator.spec());
    for (Map.Entry<String, String> condition : conditions.entrySet()) {
      String key = CONDITION + condition.getKey();
      require(key, condition.getValue(), rest.remove(key));
    }
    int allEpochs = allEpochs(rest.remove(EPOCHS));
    long steps = number(STEPS, allEpochs * progress.epochSteps, rest.remove(STEPS));
    long epochs = steps / progress.epochSteps;
    long bestEpoch = number(BEST_EPOCH, epochs, rest.remove(BEST_EPOCH));
    if (bestEpoch == 0 && epochs > 0) {
      throw new Refusal(field(BEST_EPOCH), "1 to " + epochs, "0");
    }
    int width = width(rest.remove(COLUMNS));
    if (!rest.isEmpty()) {
      throw new Refusal(
          "metadata",
          "only a checkpoint's entries",
          String.join(SEPARATOR, rest.keySet()) + " too");
    }
    return new State(model, allEpochs, steps, (int) bestEpoch, width);
  }

  /** Any number, unless one is stated. */
  private int allEpochs(@Nullable String found) throws Refusal {
    if (progress.epochs > 0) {
      require(EPOCHS, String.valueOf(progress.epochs), found);
    }
    return (int) number(EPOCHS, Integer.MAX_VALUE, found);
  }

  private static int width(@Nullable String found) throws Refusal {
    List<String> texts =
        HistoryTable.choices().stream().map(names -> String.join(SEPARATOR, names)).toList();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).equals(found)) {
        return HistoryTable.choices().get(i).size();
      }
    }
    throw new Refusal(field(COLUMNS), quote(texts.getFirst()) + " or more", found(found));
  }

  private static long number(String key, long largest, @Nullable String found) throws Refusal {
    try {
      long number = found == null ? -1 : Long.parseLong(found);
      if (number >= 0 && number <= largest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new Refusal(field(key), "a number from 0 to " + largest, found(found));
  }

  private static void require(String key, String expected, @Nullable String found) throws Refusal {
    if (!expected.equals(found)) {
      throw new Refusal(field(key), quote(expected), found(found));
    }
  }

  private static String field(String key) {
    return "metadata " + quote(key);
  }

  private static String found(@Nullable String found) {
    return found == null ? "no such entry" : quote(found);
  }

  private List<TensorSpec> trainable() {
    return evaluator.spec().tensors().stream().filter(TensorSpec::trainable).toList();
  }
}
