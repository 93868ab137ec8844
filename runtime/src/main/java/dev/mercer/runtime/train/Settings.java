package dev.mercer.runtime.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a trainer was told, and what it chose itself where it was told nothing.
 *
 * @param loss what to make small; without it, it follows from the output of the network
 * @param epochs how often each row is learnt; where nobody says, it is for a {@link Rehearsal} to
 *     find out
 */
public record Settings(
    StepRule optimizer,
    Pace schedule,
    Optional<Criterion> loss,
    OptionalInt epochs,
    int batchSize,
    long seed,
    int threads,
    float weightDecay,
    double rkhsPenalty,
    OptionalDouble clipping,
    Validation validation,
    Optional<EarlyStopping> earlyStopping) {

  /** The same settings with a loss. */
  public Settings withLoss(Criterion stated) {
    return new Settings(
        optimizer,
        schedule,
        Optional.of(stated),
        epochs,
        batchSize,
        seed,
        threads,
        weightDecay,
        rkhsPenalty,
        clipping,
        validation,
        earlyStopping);
  }

  /** The weight decay, wherever it was stated. */
  float decay() {
    return optimizer.weightDecay() > 0 ? optimizer.weightDecay() : weightDecay;
  }

  /**
   * All that the result depends on, by name. So the threads are not among them, and a model's file
   * has the same bytes for any number.
   */
  public Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("optimizer", optimizer.toString());
    entries.put("schedule", schedule.toString());
    entries.put("loss", loss.map(Criterion::toString).orElse("by the output"));
    entries.put(
        "epochs", epochs.isPresent() ? String.valueOf(epochs.getAsInt()) : Defaults.epochs());
    entries.put("batch size", String.valueOf(batchSize));
    entries.put("seed", String.valueOf(seed));
    entries.put("weight decay", String.valueOf(decay()));
    entries.put("RKHS penalty", String.valueOf(rkhsPenalty));
    entries.put("clipping", clipping.isPresent() ? "norm " + clipping.getAsDouble() : "none");
    entries.put("validation", validation.toString());
    entries.put("early stopping", earlyStopping.map(EarlyStopping::toString).orElse("none"));
    entries.put("prototypes", "k-means++ and " + Defaults.LLOYD_STEPS + " steps of Lloyd");
    entries.put("epsilon", Defaults.EPSILON_PART + " of the median squared distance between rows");
    entries.put(
        "gain",
        "the median row's responses add up to %s before the output; elsewhere the largest is 1"
            .formatted(Defaults.TOTAL_RESPONSE));
    return entries;
  }
}
