package dev.mercer.runtime.train;

import dev.mercer.runtime.Epoch;
import dev.mercer.runtime.Loss;
import dev.mercer.runtime.StopReason;
import dev.mercer.runtime.TrainingReport;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.generated.Evaluator;
import dev.mercer.runtime.math.CounterRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A training under way. It changes the network's own parameters at each {@link #step}; between two
 * steps the network may be evaluated. Use from one thread.
 */
public final class Training implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger("dev.mercer.runtime");

  private final Settings settings;
  private final Evaluator evaluator;
  private final Examples examples;
  private final Crew crew;
  private final Learner learner;
  private final @Nullable Validator validator;
  private final Map<String, String> provenance;
  private final List<String> remarks;

  private final Optional<Clipping> clipping;
  private final WeightDecay weightDecay;
  private final Update update;
  private final Bounds bounds;
  private final double totalWeight;
  private final long epochSteps;

  private final Progress progress;
  private int[] order = {};
  private @Nullable StopReason stopReason;

  private Training(Settings settings, Evaluator evaluator, Loss loss, Rows rows) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.examples = rows.learnt();
    this.remarks = new ArrayList<>(NearPairs.warnings(evaluator, examples));
    this.provenance = new LinkedHashMap<>(settings.entries());
    provenance.put("loss", loss.toString());
    provenance.put("data", rows.toString());

    List<Segment> segments = Segment.of(evaluator.spec());
    int trainable = evaluator.spec().trainable();
    this.clipping =
        settings.clipping().isPresent()
            ? Optional.of(new Clipping(settings.clipping().getAsDouble()))
            : Optional.empty();
    this.weightDecay = new WeightDecay(segments, settings.decay());
    this.update = Update.of(settings.optimizer(), segments, trainable);
    this.bounds = new Bounds(evaluator.spec());
    this.totalWeight = Weights.total(examples.weights());
    this.epochSteps = (examples.count() + settings.batchSize() - 1L) / settings.batchSize();
    this.progress = new Progress(trainable);

    this.crew = new Crew(settings.threads());
    this.learner =
        new Learner(
            evaluator,
            examples,
            Objective.of(loss, examples, evaluator),
            settings.batchSize(),
            crew);
    this.validator =
        rows.validation()
            .map(held -> new Validator(evaluator, held, Objective.of(loss, held, evaluator), crew))
            .orElse(null);
  }

  /**
   * Begins a training: checks, then initialises the network from the data.
   *
   * @throws IllegalArgumentException if the examples or a setting are not for this network, which
   *     is then unchanged
   */
  public static Training begin(Settings settings, Evaluator evaluator, Examples examples) {
    Loss loss = Objective.choose(settings.loss(), evaluator.spec());
    Rows rows = Rows.of(settings, examples, evaluator.spec());
    new Initialisation(evaluator, rows.learnt(), settings.seed()).run();
    Training training = new Training(settings, evaluator, loss, rows);
    training.remarks.forEach(remark -> LOGGER.log(System.Logger.Level.WARNING, remark));
    training.keepSound();
    return training;
  }

  /** Whether no step is left to take. */
  public boolean ended() {
    return stopReason != null;
  }

  /**
   * Learns one batch.
   *
   * @return whether an epoch ended with it
   */
  public boolean step() {
    long stepInEpoch = progress.steps % epochSteps;
    int from = Math.toIntExact(stepInEpoch * settings.batchSize());
    int size = Math.min(settings.batchSize(), examples.count() - from);
    if (stepInEpoch == 0 || order.length == 0) {
      order =
          new CounterRandom(settings.seed(), "shuffle", progress.history.size())
              .permutation(examples.count());
    }
    double loss = learner.run(order, from, size);
    if (!Double.isFinite(loss)) {
      diverge("The training loss is " + loss);
      return false;
    }
    progress.lossSum += loss;
    move(rate(progress.steps));
    progress.steps++;
    return progress.steps % epochSteps == 0 && endEpoch();
  }

  private void move(float rate) {
    float[] gradient = learner.gradient();
    clipping.ifPresent(each -> each.apply(gradient));
    weightDecay.apply(evaluator.parameters(), rate);
    update.apply(evaluator.parameters(), gradient, rate, progress.steps + 1);
    bounds.apply(evaluator.parameters());
    evaluator.parametersChanged();
  }

  private float rate(long step) {
    double factor = settings.schedule().factor(step, settings.epochs() * epochSteps, epochSteps);
    return (float) (settings.optimizer().rate() * factor);
  }

  /** Returns whether the epoch ended soundly. */
  private boolean endEpoch() {
    Optional<String> fault = new Divergence(evaluator).fault();
    OptionalDouble validationLoss = OptionalDouble.empty();
    OptionalDouble validationScore = OptionalDouble.empty();
    if (fault.isEmpty() && validator != null) {
      validator.run();
      validationLoss = OptionalDouble.of(validator.loss());
      validationScore = validator.score();
    }
    if (fault.isPresent() || !Double.isFinite(validationLoss.orElse(0))) {
      diverge("The validation loss is " + validationLoss.orElse(0));
      return false;
    }
    Epoch epoch =
        new Epoch(
            progress.history.size() + 1,
            settings.epochs(),
            progress.lossSum / totalWeight,
            validationLoss,
            validationScore,
            rate(progress.steps - 1),
            progress.steps);
    progress.lossSum = 0;
    keepSound();
    judge(epoch);
    return true;
  }

  private void judge(Epoch epoch) {
    double least = settings.earlyStopping().map(EarlyStopping::minimumImprovement).orElse(0.0);
    boolean improves = progress.improves(epoch, least);
    progress.history.add(epoch);
    if (improves) {
      progress.bestEpoch = epoch.number();
      System.arraycopy(evaluator.parameters(), 0, progress.best, 0, progress.best.length);
    }
    stopReason = due();
  }

  /** Why the training ends here, as far as its progress tells; null if it goes on. */
  private @Nullable StopReason due() {
    int epochs = progress.history.size();
    if (epochs == settings.epochs()) {
      return StopReason.EPOCHS;
    }
    return settings
        .earlyStopping()
        .filter(each -> epochs - progress.bestEpoch >= each.patience())
        .map(each -> StopReason.EARLY_STOPPING)
        .orElse(null);
  }

  private void keepSound() {
    System.arraycopy(evaluator.parameters(), 0, progress.sound, 0, progress.sound.length);
  }

  /**
   * @param symptom what is told of if the parameters show no cause
   */
  private void diverge(String symptom) {
    int epoch = progress.history.size() + 1;
    String what = new Divergence(evaluator).fault().orElse(symptom);
    remarks.add(
        "Diverged in epoch %d, at step %d: %s. The model has the last finite weights, of the end of epoch %d; try a lower rate, or clipping."
            .formatted(
                epoch, progress.steps + 1, what, keepsBest() ? progress.bestEpoch : epoch - 1));
    restore(progress.sound);
    stopReason = StopReason.DIVERGED;
  }

  /** Ends the training after the epoch that ended last, as the listener asks. */
  public void stop() {
    if (stopReason == null) {
      stopReason = StopReason.LISTENER;
    }
  }

  /** The epoch that ended last. */
  public Epoch lastEpoch() {
    return progress.history.getLast();
  }

  /** Gives the network the weights that the training came to, once it has ended. */
  public TrainingReport finish() {
    if (keepsBest()) {
      restore(progress.best);
    }
    StopReason reason = Objects.requireNonNull(stopReason);
    provenance.put("stopped by", reason.toString());
    provenance.put("epochs run", String.valueOf(progress.history.size()));
    provenance.put("best epoch", String.valueOf(progress.bestEpoch));
    evaluator.provenance(provenance);
    return new TrainingReport(progress.history, reason, progress.bestEpoch, remarks, provenance);
  }

  /** Whether the model ends with the weights of the best epoch. */
  private boolean keepsBest() {
    return settings.earlyStopping().isPresent() && progress.bestEpoch > 0;
  }

  private void restore(float[] weights) {
    System.arraycopy(weights, 0, evaluator.parameters(), 0, weights.length);
    evaluator.parametersChanged();
  }

  @Override
  public void close() {
    crew.close();
  }
}
