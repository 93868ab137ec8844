package dev.mercer.runtime.train;

import dev.mercer.runtime.data.EncodingLearner;
import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.Evaluator;
import java.io.IOException;
import java.nio.file.Path;
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
 * steps the network may be evaluated and changed. All that later steps depend on is in the
 * parameters, a {@link Progress} and the memory of a {@link Descent}, and so in a {@link
 * Checkpoint}. For one thread at a time.
 */
public final class Training implements AutoCloseable {
  private final Settings settings;
  private final Evaluator evaluator;
  private final Examples examples;
  private final Map<String, String> conditions;
  private final Progress progress;
  private final Descent descent;
  private final Crew crew;
  private final Learner learner;
  private final Optional<RkhsPenalty> penalty;
  private final Optional<Validator> validator;
  private final double totalWeight;
  private final List<String> remarks;
  private int[] order = {};
  private @Nullable Ending ending;

  /**
   * @param settings the settings, with the loss stated
   * @param evaluator a network that is initialised, or restored together with the next two
   */
  private Training(
      Settings settings,
      Evaluator evaluator,
      Map<String, String> conditions,
      Rows.Encoded rows,
      Progress progress,
      Descent descent) {
    this.settings = settings;
    this.evaluator = evaluator;
    this.examples = rows.learnt();
    this.conditions = conditions;
    this.progress = progress;
    this.descent = descent;
    this.crew = Crew.of(settings.threads());
    Criterion loss = settings.loss().orElseThrow();
    this.learner =
        new Learner(
            evaluator,
            examples,
            Objective.of(loss, examples, evaluator),
            settings.batchSize(),
            crew);
    this.penalty = RkhsPenalty.of(settings.rkhsPenalty(), evaluator);
    this.validator =
        rows.validation()
            .map(held -> new Validator(evaluator, held, Objective.of(loss, held, evaluator), crew));
    this.totalWeight = Weights.total(examples.weights());
    this.remarks = new ArrayList<>();
    this.ending = due();
  }

  /**
   * Begins a training of so many epochs on rows that have been checked: initialises the network.
   *
   * @param settings the settings, with the loss stated
   */
  static Training begin(Settings settings, Evaluator evaluator, Rows rows, int epochs) {
    Encoding encoding = EncodingLearner.of(evaluator, rows.learnt());
    Rows.Encoded encoded = rows.encoded(encoding);
    // Who is interrupted gets no step, and a network as it was.
    if (!Thread.currentThread().isInterrupted()) {
      evaluator.encoding(encoding);
      new Initialisation(evaluator, encoded.learnt(), settings.seed()).run();
    }
    Progress progress = Progress.of(epochs, settings, rows, evaluator.spec());
    Descent descent = new Descent(settings, evaluator.spec());
    Training training =
        new Training(settings, evaluator, conditions(settings, rows), encoded, progress, descent);
    training.keep(progress.sound);
    return training;
  }

  /** Continues a training from a file that {@link #save} wrote for the same rows and settings. */
  static Training resume(Settings settings, Evaluator evaluator, Rows rows, Path file)
      throws IOException {
    Progress progress = Progress.of(settings.epochs().orElse(0), settings, rows, evaluator.spec());
    Descent descent = new Descent(settings, evaluator.spec());
    Map<String, String> conditions = conditions(settings, rows);
    new Checkpoint(evaluator, conditions, progress, descent.memory()).restore(file);
    Rows.Encoded encoded = rows.encoded(evaluator.encoding());
    return new Training(settings, evaluator, conditions, encoded, progress, descent);
  }

  /**
   * Replaces a file atomically by what {@link #resume} needs. Where the next step would diverge,
   * the file keeps what it holds.
   */
  public void save(Path file) throws IOException {
    if (isSound()) {
      new Checkpoint(evaluator, conditions, progress, descent.memory()).save(file);
    }
  }

  private boolean isSound() {
    return descent.isFinite() && new Divergence(evaluator).fault().isEmpty();
  }

  private static Map<String, String> conditions(Settings settings, Rows rows) {
    Map<String, String> conditions = new LinkedHashMap<>(settings.entries());
    conditions.putAll(rows.entries());
    return conditions;
  }

  /** The rows to learn, as the network reads them. */
  Examples examples() {
    return examples;
  }

  /** Whether no step is left to take. */
  public boolean ended() {
    return ending != null;
  }

  /** The steps taken. */
  public long steps() {
    return progress.steps;
  }

  /** The validation loss that the training came to; infinite if it came to no proper end. */
  double validationLoss() {
    return ending == Ending.DIVERGED || ending == Ending.INTERRUPTED
        ? Double.POSITIVE_INFINITY
        : lastEpoch().validationLoss().orElseThrow();
  }

  /** The number of epochs of the whole training. */
  public int epochs() {
    return progress.epochs;
  }

  /** The epochs that have ended, in order: a copy. */
  public List<EpochResult> history() {
    return List.copyOf(progress.history);
  }

  /** The epoch that ended last. */
  public EpochResult lastEpoch() {
    return progress.history.getLast();
  }

  /**
   * Learns one batch, or ends the training if the thread is interrupted, which it then still is.
   *
   * @return whether an epoch ended with it
   */
  public boolean step() {
    if (Thread.currentThread().isInterrupted()) {
      interrupt();
      return false;
    }
    long stepInEpoch = progress.stepInEpoch();
    if (stepInEpoch == 0 || order.length == 0) {
      order =
          new CounterRandom(settings.seed(), "shuffle", progress.history.size())
              .permutation(examples.count());
    }
    int from = Math.toIntExact(stepInEpoch * settings.batchSize());
    int size = Math.min(settings.batchSize(), examples.count() - from);
    double loss = learner.run(order, from, size);
    if (!Double.isFinite(loss)) {
      diverge("the training loss is " + loss);
      return false;
    }
    progress.lossSum += loss;
    // No lambda: it would be an object for each step.
    if (penalty.isPresent()) {
      penalty.get().addTo(learner.gradient());
    }
    float rate = rate(progress.steps);
    progress.steps++;
    descent.step(crew, evaluator.parameters(), learner.gradient(), rate, progress.steps);
    evaluator.parametersChanged();
    return progress.stepInEpoch() == 0 && endEpoch(rate);
  }

  private float rate(long step) {
    double factor =
        settings.schedule().factor().of(step, progress.totalSteps(), progress.epochSteps);
    return (float) (settings.optimizer().rate() * factor);
  }

  /** Returns whether the epoch ended soundly. */
  private boolean endEpoch(float rate) {
    if (!isSound()) {
      diverge("the optimizer's means of the gradient are not finite");
      return false;
    }
    validator.ifPresent(Validator::run);
    double validationLoss = validator.map(Validator::loss).orElse(0.0);
    if (!Double.isFinite(validationLoss)) {
      diverge("the validation loss is " + validationLoss);
      return false;
    }
    EpochResult epoch =
        new EpochResult(
            progress.lossSum / totalWeight,
            validator.isPresent() ? OptionalDouble.of(validationLoss) : OptionalDouble.empty(),
            validator.map(Validator::score).orElse(OptionalDouble.empty()),
            rate,
            progress.steps);
    double least = settings.earlyStopping().map(EarlyStopping::minimumImprovement).orElse(0.0);
    if (progress.add(epoch, least)) {
      keep(progress.best);
    }
    keep(progress.sound);
    ending = due();
    return true;
  }

  /** Why the training ends here, as far as its progress tells; null if it goes on. */
  private @Nullable Ending due() {
    int epochs = progress.history.size();
    if (epochs == progress.epochs) {
      return Ending.EPOCHS;
    }
    boolean impatient =
        settings
            .earlyStopping()
            .filter(each -> epochs - progress.bestEpoch >= each.patience())
            .isPresent();
    return impatient ? Ending.EARLY_STOPPING : null;
  }

  /**
   * Ends the training with the last sound weights.
   *
   * @param symptom what is told of if the parameters show no cause
   */
  private void diverge(String symptom) {
    int ended = progress.history.size();
    String cause = new Divergence(evaluator).fault().orElse(symptom);
    remarks.add(
        "Diverged in epoch %s, at step %s: %s. The model has finite weights, those %s. Try %sa lower rate, or clipping."
            .formatted(
                ended + 1,
                progress.steps,
                cause,
                ended == 0
                    ? "before the first step"
                    : "of the end of epoch " + (keepsBest() ? progress.bestEpoch : ended),
                remarks.isEmpty() ? "" : "what the remarks above say, "));
    restore(progress.sound);
    ending = Ending.DIVERGED;
  }

  /** Ends the training where it stands, though not with weights that have diverged meanwhile. */
  private void interrupt() {
    if (isSound()) {
      ending = Ending.INTERRUPTED;
    } else {
      diverge("the optimizer's means of the gradient are not finite");
    }
  }

  /** Ends the training after the epoch that ended last, as the listener asks. */
  public void stop() {
    if (ending == null) {
      ending = Ending.LISTENER;
    }
  }

  /** What the validation score is. */
  public String scoreName() {
    return Score.name(examples.targets());
  }

  /**
   * Once it has ended: the number of the epoch whose weights the network gets; 0 if it has those of
   * the beginning. Steps of an epoch that was interrupted may have followed.
   */
  public int keptEpoch() {
    return keepsBest() ? progress.bestEpoch : progress.history.size();
  }

  /** Why it ended. */
  public Ending ending() {
    return Objects.requireNonNull(ending, "The training has not ended.");
  }

  /** The number of the best epoch so far; 0 before the first ends. */
  public int bestEpoch() {
    return progress.bestEpoch;
  }

  /** Adds what a person should know of the rows and the network. */
  void remark(List<String> sentences) {
    remarks.addAll(sentences);
  }

  /** What a person should know, in sentences. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Once it has ended: gives the network the weights that the training came to.
   *
   * @return what the network now records of the training
   */
  public Map<String, String> finish() {
    Ending reason = ending();
    if (keepsBest()) {
      restore(progress.best);
    }
    Map<String, String> provenance = new LinkedHashMap<>(conditions);
    provenance.put("stopped by", reason.toString());
    provenance.put("epochs run", String.valueOf(progress.history.size()));
    provenance.put("best epoch", String.valueOf(progress.bestEpoch));
    if (reason != Ending.INTERRUPTED || progress.steps > 0) {
      evaluator.provenance(provenance);
    }
    return provenance;
  }

  /** Whether the model ends with the weights of the best epoch. */
  private boolean keepsBest() {
    return settings.earlyStopping().isPresent() && progress.bestEpoch > 0;
  }

  private void keep(float[] copy) {
    System.arraycopy(evaluator.parameters(), 0, copy, 0, copy.length);
  }

  private void restore(float[] copy) {
    System.arraycopy(copy, 0, evaluator.parameters(), 0, copy.length);
    evaluator.parametersChanged();
  }

  @Override
  public void close() {
    crew.close();
  }
}
