package dev.mercer.runtime.train;

import dev.mercer.runtime.data.EncodingLearner;
import dev.mercer.runtime.data.Observations;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.Evaluator;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How a training comes to be: everything is checked, and where nobody states the number of epochs,
 * a {@link Rehearsal} finds it by trainings of its own.
 */
public final class TrainingStart {
  private static final System.Logger LOGGER = System.getLogger("dev.mercer.runtime");

  private TrainingStart() {}

  /**
   * Begins a training: checks everything, then initialises the network from the data.
   *
   * @param settings the settings, with the loss stated
   * @throws IllegalArgumentException if the examples or a setting are not for this network, which
   *     is then unchanged
   */
  public static Training begin(Settings settings, Evaluator evaluator, Observations all) {
    Rows rows = checked(settings, evaluator, all);
    int epochs = new Rehearsal(settings, evaluator, rows.learnt()).epochs();
    return remarked(Training.begin(settings, evaluator, rows, epochs), evaluator);
  }

  /**
   * Continues a training from a checkpoint.
   *
   * @param settings the settings, with the loss stated
   * @throws IllegalArgumentException as {@link #begin} does
   * @throws Refusal if the file is not a checkpoint of this training; the network is then unchanged
   */
  public static Training resume(Settings settings, Evaluator evaluator, Observations all, Path file)
      throws IOException {
    Rows rows = checked(settings, evaluator, all);
    return remarked(Training.resume(settings, evaluator, rows, file), evaluator);
  }

  private static Rows checked(Settings settings, Evaluator evaluator, Observations all) {
    RkhsPenalty.require(settings.rkhsPenalty(), evaluator.spec());
    Rows rows = Rows.of(settings, all, evaluator);
    Reach.require(evaluator, rows.encoded(EncodingLearner.of(evaluator, rows.learnt())));
    return rows;
  }

  private static Training remarked(Training training, Evaluator evaluator) {
    training.remark(DataRemarks.of(evaluator.spec(), evaluator.encoding(), training.examples()));
    training.remark(NearPairs.warnings(evaluator, training.examples()));
    training.remarks().forEach(remark -> LOGGER.log(System.Logger.Level.WARNING, remark));
    return training;
  }
}
