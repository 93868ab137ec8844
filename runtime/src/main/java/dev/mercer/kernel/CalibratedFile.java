package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.saved.AbstentionState;
import dev.mercer.runtime.saved.ModelContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A model's file that holds its calibration too. */
final class CalibratedFile {
  private CalibratedFile() {}

  static void write(Model model, AbstentionState state, Path file) throws IOException {
    try {
      ModelContents.write(Inside.of(model), Optional.of(state), file);
    } catch (Refusal refusal) {
      throw exception(file, refusal);
    }
  }

  /** Gives the model the state of the file, and returns the calibration. */
  static AbstentionState readAbstention(Path file, Model model) throws IOException {
    Evaluator evaluator = Inside.of(model);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      ModelContents contents = ModelContents.read(reader, evaluator.spec());
      AbstentionState state = contents.requireAbstention();
      contents.restore(evaluator);
      return state;
    } catch (Refusal refusal) {
      throw exception(file, refusal);
    }
  }

  private static ModelFormatException exception(Path file, Refusal refusal) {
    return new ModelFormatException(
        file.toString(), refusal.field(), refusal.expected(), refusal.found());
  }
}
