package dev.mercer.runtime;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.Claim;
import dev.mercer.runtime.train.Defaults;
import dev.mercer.runtime.train.EarlyStopping;
import dev.mercer.runtime.train.Settings;
import dev.mercer.runtime.train.Training;
import dev.mercer.runtime.train.TrainingStart;
import dev.mercer.runtime.train.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Trains models. {@link #toString} lists the settings; that of {@link #defaults} lists the
 * defaults. A trained model's file lists them too.
 *
 * <p>A training first initialises, from the data, what is still at its first value: statistics of
 * {@code @Standardize}, prototypes, epsilon, gain, and the scale of a regression's targets. A
 * parameter that was set is left as it is, and a second training continues where the first ended.
 *
 * <p>The same model, data and settings give the same bits, whatever the threads and the processor.
 * Immutable, and safe from any thread. While a model is trained, another thread that evaluates,
 * reads, copies or trains it gets an {@link IllegalStateException}: train a {@link Model#copy}
 * where the model is in service.
 *
 * <p>An interrupt of the thread that trains ends the training before its next step, with {@link
 * StopReason#INTERRUPTED}. The thread stays interrupted, the model has the weights of the last step
 * (with early stopping, of the best epoch), and {@link #resume} goes on from the checkpoint.
 */
public final class Trainer {
  private final Settings settings;
  private final Optional<Loss> loss;
  private final TrainingListener listener;
  private final Optional<Path> checkpoint;
  private final long everySteps;

  private Trainer(Builder builder) {
    this.settings = builder.settings();
    this.loss = builder.loss;
    this.listener = builder.listener;
    this.checkpoint = builder.checkpoint;
    this.everySteps = builder.everySteps;
  }

  /** A trainer with the defaults. */
  public static Trainer defaults() {
    return builder().build();
  }

  /** A builder that starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Trains a model.
   *
   * @throws IllegalArgumentException if the data set or a setting is not one for this model; the
   *     model is then unchanged
   * @throws IllegalStateException if the model is being trained already
   * @throws UncheckedIOException if the checkpoint cannot be written; the training ends there
   */
  public TrainingReport fit(Model model, Dataset data) {
    Claim claim = claimed(model, data);
    try (TrainingRun run = claimedBegin(model, data)) {
      return run.toEnd();
    } finally {
      claim.giveUp();
    }
  }

  /**
   * Begins the same training for a caller that takes its steps: to show a model as it learns, to
   * change it by hand meanwhile, or to go on only while there is time. If the number of epochs is
   * not stated, this call finds it out first, as {@link #fit} does.
   *
   * @throws IllegalArgumentException as {@link #fit} does
   * @throws IllegalStateException as {@link #fit} does
   */
  public TrainingRun begin(Model model, Dataset data) {
    Claim claim = claimed(model, data);
    try {
      return claimedBegin(model, data);
    } finally {
      claim.giveUp();
    }
  }

  /** The claim of a training that begins now. */
  private static Claim claimed(Model model, Dataset data) {
    Argument.requirePresent("model", model, "Make one by create or load of its generated class.");
    Argument.requirePresent(
        "data set", data, "Make one by dataset of the generated class, or by Dataset.of.");
    Claim claim = model.evaluator().claim();
    claim.take();
    return claim;
  }

  private TrainingRun claimedBegin(Model model, Dataset data) {
    return run(model, TrainingStart.begin(settings(model), model.evaluator(), data.observations()));
  }

  /**
   * Continues a training from the checkpoint file, to the same end, bit for bit, as if nothing had
   * interrupted it. The settings and the data must be those of the file; the number of threads may
   * differ.
   *
   * @param model a model of the network; its parameters are replaced by the file's
   * @throws IllegalStateException if the trainer has no checkpoint file, or the model is being
   *     trained already
   * @throws IllegalArgumentException as {@link #fit} does
   * @throws ModelFormatException if the file is not a checkpoint of this training, saying in what
   *     it differs; the model is then unchanged
   * @throws IOException if the file cannot be read
   * @throws UncheckedIOException if a checkpoint cannot be written; the training ends there
   */
  public TrainingReport resume(Model model, Dataset data) throws IOException {
    Path file =
        checkpoint.orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no file to resume from: state checkpoint(file)."));
    Claim claim = claimed(model, data);
    try (TrainingRun run =
        run(
            model,
            TrainingStart.resume(settings(model), model.evaluator(), data.observations(), file))) {
      return run.toEnd();
    } catch (Refusal refusal) {
      throw ModelFormatException.of(file.toString(), refusal);
    } finally {
      claim.giveUp();
    }
  }

  private Settings settings(Model model) {
    Loss chosen = Translation.loss(loss, model.evaluator().spec());
    return settings.withLoss(Translation.criterion(chosen));
  }

  private TrainingRun run(Model model, Training training) {
    return new TrainingRun(training, model.evaluator().claim(), listener, checkpoint, everySteps);
  }

  /** The settings, one on each line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Trainer\n");
    settings.entries().forEach((key, value) -> text.append("  %s: %s\n".formatted(key, value)));
    return text.toString();
  }

  /** Collects the settings of a trainer; each has a default. Not thread-safe. */
  public static final class Builder {
    private Optimizer optimizer = Optimizer.adam(Defaults.RATE);
    private Schedule schedule = Schedule.cosine();
    private Optional<Loss> loss = Optional.empty();
    private OptionalInt epochs = OptionalInt.empty();
    private int batchSize = Defaults.BATCH_SIZE;
    private long seed = Defaults.SEED;
    private int threads = Defaults.THREADS;
    private float weightDecay;
    private double rkhsPenalty;
    private OptionalDouble clipping = OptionalDouble.empty();
    private Validation validation = new Validation.None();
    private Optional<EarlyStopping> earlyStopping = Optional.empty();
    private TrainingListener listener = epoch -> {};
    private Optional<Path> checkpoint = Optional.empty();
    private long everySteps = Long.MAX_VALUE;

    private Builder() {}

    /** States how a step follows from a gradient. */
    public Builder optimizer(Optimizer optimizer) {
      Argument.requirePresent(
          "optimizer",
          optimizer,
          "Leave the call out for the default, or state one such as Optimizer.adam(0.01f).");
      this.optimizer = optimizer;
      return this;
    }

    /** States how the rate changes over the training. */
    public Builder schedule(Schedule schedule) {
      Argument.requirePresent(
          "schedule",
          schedule,
          "Leave the call out for the default, or state one such as Schedule.constant().");
      this.schedule = schedule;
      return this;
    }

    /**
     * States what to make small. Otherwise it follows from the network's output: cross-entropy for
     * a classifier, squared error for a regression.
     */
    public Builder loss(Loss loss) {
      Argument.requirePresent(
          "loss",
          loss,
          "Leave the call out for that of the network's output, or state one such as Loss.huber(1).");
      this.loss = Optional.of(loss);
      return this;
    }

    /**
     * States how often each row is learnt: 1 or more.
     *
     * <p>If it is not stated, a rehearsal finds it out. Copies of the network learn four fifths of
     * the rows for 20, 60 and 120 epochs, the others judge, and the model then learns all rows for
     * 60 epochs, or for another of these numbers if that did clearly better. The rehearsal takes as
     * long as some 160 epochs. There is none with fewer than 100 rows or more than 5000, in a
     * second training, or with early stopping; the number is then 60.
     */
    public Builder epochs(int epochs) {
      Argument.requireAtLeastOne("number of epochs", epochs);
      this.epochs = OptionalInt.of(epochs);
      return this;
    }

    /**
     * States the number of rows of a step: 1 or more. The last batch of an epoch may have fewer.
     */
    public Builder batchSize(int batchSize) {
      Argument.requireAtLeastOne("batch size", batchSize);
      this.batchSize = batchSize;
      return this;
    }

    /** States the number that every random choice follows from. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * States how many threads compute, this one included: 1 or more. A training takes no more of
     * them than there are processors for this process. The result is the same for any number.
     */
    public Builder threads(int threads) {
      Argument.requireAtLeastOne("number of threads", threads);
      this.threads = threads;
      return this;
    }

    /**
     * States the decoupled weight decay, as {@link Optimizer#adamw} has it, for any optimizer: 0 or
     * more.
     */
    public Builder weightDecay(float weightDecay) {
      Argument.requireNotNegative("weight decay", weightDecay);
      this.weightDecay = weightDecay;
      return this;
    }

    /**
     * Adds to the loss this factor times {@code sum_o v_o' K v_o}: the squared norm, in the
     * kernel's space, of every output of a {@code @Linear} that reads a kernel layer directly, K
     * being the Gram matrix of the layer's prototypes. It acts on the readout, the prototypes, the
     * bias and epsilon, where weight decay acts on the readout alone. The losses that are reported
     * do not contain it.
     *
     * <p>Each step then takes about {@code 3 * units^2 * inputs} more multiplications, in double
     * and on one thread.
     *
     * @param lambda 0 or more
     */
    public Builder rkhsPenalty(double lambda) {
      Argument.requireNotNegative("RKHS penalty", lambda);
      this.rkhsPenalty = lambda;
      return this;
    }

    /**
     * Scales a gradient down to this norm if it is larger. The norm is that over all parameters
     * together.
     *
     * @param maximumNorm above 0
     */
    public Builder clipping(float maximumNorm) {
      Argument.requirePositive("maximum norm of the gradient", maximumNorm);
      this.clipping = OptionalDouble.of(maximumNorm);
      return this;
    }

    /**
     * Holds out a part of the rows to validate on, each class in proportion.
     *
     * @param fraction between 0 and 1
     */
    public Builder validation(double fraction) {
      Argument.require(
          "fraction of the rows to validate on",
          fraction,
          fraction > 0 && fraction < 1,
          "above 0 and below 1");
      this.validation = new Validation.Fraction(fraction);
      return this;
    }

    /** Validates on the rows of another data set. */
    public Builder validation(Dataset data) {
      Argument.requirePresent(
          "data set to validate on",
          data,
          "State rows that are not trained on, or leave the call out.");
      this.validation = new Validation.Given(data.observations());
      return this;
    }

    /**
     * Stops when the validation loss has not improved for a number of epochs. However the training
     * ends, the model then has the weights of the best epoch.
     *
     * @param patience the epochs to wait for an improvement: 1 or more
     * @param minimumImprovement a validation loss is an improvement if it is lower by more than
     *     this: 0 or more
     */
    public Builder earlyStopping(int patience, double minimumImprovement) {
      Argument.requireAtLeastOne("patience", patience);
      Argument.requireNotNegative("minimum improvement", minimumImprovement);
      this.earlyStopping = Optional.of(new EarlyStopping(patience, minimumImprovement));
      return this;
    }

    /** Tells a listener of every epoch. */
    public Builder listener(TrainingListener listener) {
      Argument.requirePresent("listener", listener, "Leave the call out to hear of nothing.");
      this.listener = listener;
      return this;
    }

    /**
     * Writes all that {@link Trainer#resume} needs to a file after each epoch, atomically: the path
     * always holds a whole checkpoint.
     */
    public Builder checkpoint(Path file) {
      Argument.requirePresent(
          "checkpoint file", file, "State its path, or leave the call out to write none.");
      this.checkpoint = Optional.of(file);
      return this;
    }

    /**
     * As {@link #checkpoint(Path)}, and also after every so many steps.
     *
     * @param everySteps 1 or more
     */
    public Builder checkpoint(Path file, int everySteps) {
      Argument.requireAtLeastOne("number of steps between checkpoints", everySteps);
      this.everySteps = everySteps;
      return checkpoint(file);
    }

    /**
     * Makes the trainer.
     *
     * @throws IllegalArgumentException if two settings contradict each other
     */
    public Trainer build() {
      if (earlyStopping.isPresent() && validation instanceof Validation.None) {
        throw new IllegalArgumentException(
            "Early stopping watches the validation loss, and there is no validation: state"
                + " validation(fraction) or validation(dataset) too.");
      }
      if (weightDecay > 0 && optimizer instanceof Optimizer.Adam adam && adam.weightDecay() > 0) {
        throw new IllegalArgumentException(
            "Weight decay is stated twice: weightDecay(%s) and %s. Leave one out."
                .formatted(weightDecay, optimizer));
      }
      return new Trainer(this);
    }

    private Settings settings() {
      return new Settings(
          Translation.rule(optimizer),
          Translation.pace(schedule),
          loss.map(Translation::criterion),
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
  }
}
