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
 *     nothing validates; with early stopping the model has the weights of its end. 0 if no epoch
 *     ended
 * @param remarks what a person should know, in sentences: where it diverged, or features that ask
 *     for {@code @Standardize}
 * @param provenance the settings and the data, as they are recorded in the model's file
 */
public record TrainingReport(
    List<Epoch> history,
    StopReason stopReason,
    int bestEpoch,
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
        "Stopped by %s after %s epochs; the best is epoch %s.\n"
            .formatted(stopReason, history.size(), bestEpoch));
    int stride = Math.max(1, (history.size() + LINES - 1) / LINES);
    for (Epoch epoch : history) {
      int number = epoch.number();
      if (number % stride == 0 || number == bestEpoch || number == history.size()) {
        text.append("  ").append(epoch).append('\n');
      }
    }
    remarks.forEach(remark -> text.append(remark).append('\n'));
    provenance.forEach((key, value) -> text.append("  %s: %s\n".formatted(key, value)));
    return text.toString();
  }
}
