package dev.mercer.kernel;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.saved.AbstentionState;
import dev.mercer.runtime.saved.CalibrationState;
import dev.mercer.runtime.saved.IntervalState;
import dev.mercer.runtime.saved.ModelContents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A model's file that holds its calibration too. */
final class CalibratedFile {
  private CalibratedFile() {}

  static void write(Model model, CalibrationState calibration, Path file) throws IOException {
    try {
      ModelContents.write(Inside.of(model), Optional.of(calibration), file);
    } catch (Refusal refusal) {
      throw exception(file, refusal);
    }
  }

  /** Gives the model the state of the file, and returns the calibration for abstaining. */
  static AbstentionState readAbstention(Path file, Model model) throws IOException {
    return read(file, model, ModelContents::requireAbstention);
  }

  /** Gives the model the state of the file, and returns the calibration for intervals. */
  static IntervalState readIntervals(Path file, Model model) throws IOException {
    return read(file, model, ModelContents::requireIntervals);
  }

  /** Takes from a file the calibration that it must hold. */
  private interface Choice<State> {
    State of(ModelContents contents) throws Refusal;
  }

  private static <State> State read(Path file, Model model, Choice<State> calibration)
      throws IOException {
    Evaluator evaluator = Inside.of(model);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      ModelContents contents = ModelContents.read(reader, evaluator.spec());
      State state = calibration.of(contents);
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
