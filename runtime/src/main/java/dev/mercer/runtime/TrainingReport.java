package dev.mercer.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training came to. Immutable, and so safe from any thread.
 *
 * @param history the epochs in order
 * @param stopReason why it ended
 * @param bestEpoch the number of the epoch with the lowest validation loss, or training loss where
 *     nothing validates; 0 if no epoch ended
 * @param keptEpoch the number of the epoch at whose end the model had its weights: with early
 *     stopping the best, otherwise the last; 0 if no epoch ended. Where an interrupt ended the
 *     training without early stopping, the model has learnt the steps after it too
 * @param remarks what a person should know, in sentences. Of the rows to learn: features that do
 *     not vary, that ask for {@code @Standardize} or that have a few values far from all others;
 *     categories and classes that never occur; rare classes. And where it diverged
 * @param provenance the settings and the data, as they are recorded in the model's file
 */
public record TrainingReport(
    List<Epoch> history,
    StopReason stopReason,
    int bestEpoch,
    int keptEpoch,
    List<String> remarks,
    Map<String, String> provenance) {
  /** The lines of a table that a person takes in at a glance. */
  private static final int LINES = 10;

  public TrainingReport {
    history = List.copyOf(history);
    remarks = List.copyOf(remarks);
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }

  /** The stop reason, some of the epochs, the remarks and the settings, a line each. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        "Stopped by %s after %s epochs; %s.\n".formatted(stopReason, history.size(), kept()));
    int stride = Math.max(1, (history.size() + LINES - 1) / LINES);
    for (Epoch epoch : history) {
      int number = epoch.number();
      if (number % stride == 0
          || number == bestEpoch
          || number == keptEpoch
          || number == history.size()) {
        text.append("  ").append(epoch).append('\n');
      }
    }
    remarks.forEach(remark -> text.append(remark).append('\n'));
    provenance.forEach((key, value) -> text.append("  %s: %s\n".formatted(key, value)));
    return text.toString();
  }

  private String kept() {
    if (keptEpoch == 0) {
      return "the model is as it began";
    }
    String model = "the model is that of epoch " + keptEpoch;
    String loss = history.getFirst().validationLoss().isPresent() ? "validation" : "training";
    return keptEpoch == bestEpoch
        ? "%s, which had the lowest %s loss".formatted(model, loss)
        : "%s, and the lowest %s loss was in epoch %s".formatted(model, loss, bestEpoch);
  }
}
