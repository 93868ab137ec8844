package dev.mercer.samples.playground.session;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.TrainingRun;
import dev.mercer.samples.playground.data.Sample;
import dev.mercer.samples.playground.data.Scene;
import dev.mercer.samples.playground.networks.Architecture.Scalars;
import dev.mercer.samples.playground.networks.Colour;
import dev.mercer.samples.playground.wire.Json;
import dev.mercer.samples.playground.wire.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A network that learns some points, step by step. Not thread-safe. */
final class Lesson implements AutoCloseable {
  private static final int NOT_FOUND = 404;

  private final Classifier<Colour> net;
  private final KernelLayer kernel;
  private final Field field = new Field();
  private Settings settings;
  private Sample sample;
  private String scene;
  private TrainingRun run;
  private long earlierSteps;

  Lesson(Settings settings) {
    this.settings = settings;
    this.net = settings.architecture().create(settings.seed());
    this.kernel = KernelLayer.of(net, "near");
    if (settings.start() == Settings.Start.RANDOM) {
      // A parameter that was set is not initialised from the data.
      Parameter prototypes = net.parameter("near.prototypes");
      prototypes.set(prototypes.toArray());
    }
    setScalars();
    this.sample = settings.sample();
    this.scene = describeScene();
    this.run = settings.trainer().begin(net, sample.training());
  }

  /** Bias and epsilon as they are stated, where they are not trained. */
  private void setScalars() {
    if (settings.architecture().scalars() == Scalars.FIXED) {
      net.parameter("near.bias").set((float) settings.bias());
      settings.epsilon().ifPresent(value -> net.parameter("near.epsilon").set((float) value));
    }
  }

  /** The steps since the network was made. */
  long steps() {
    return earlierSteps + run.steps();
  }

  /**
   * Learns a batch; where a training has ended, it is the first of another, which goes on with what
   * was learnt.
   *
   * @return whether there is more to learn
   */
  boolean step() {
    if (run.ended()) {
      begin();
    }
    return run.step();
  }

  private void begin() {
    earlierSteps += run.steps();
    run.close();
    run = settings.trainer().begin(net, sample.training());
  }

  /**
   * Goes on with other settings.
   *
   * @return whether it can: otherwise it takes another network
   */
  boolean adjust(Settings next) {
    if (!settings.sameNetwork(next)) {
      return false;
    }
    Settings last = settings;
    settings = next;
    if (last.bias() != next.bias() || !last.epsilon().equals(next.epsilon())) {
      setScalars();
    }
    boolean redrawn = next.scene() == Scene.DRAWN && !last.drawing().equals(next.drawing());
    if (redrawn) {
      sample = next.sample();
      scene = describeScene();
    }
    if (redrawn || last.rate() != next.rate() || last.penalty() != next.penalty()) {
      begin();
    }
    return true;
  }

  /**
   * Moves a prototype to a place.
   *
   * @throws Refusal if there is no such prototype
   */
  void move(int unit, float[] place) {
    if (unit >= kernel.units()) {
      throw new Refusal(
          NOT_FOUND,
          "There is no prototype %s; there are %s, counted from 0."
              .formatted(unit, kernel.units()));
    }
    Parameter prototypes = net.parameter("near.prototypes");
    float[] values = prototypes.toArray();
    values[2 * unit] = place[0];
    values[2 * unit + 1] = place[1];
    prototypes.set(values);
  }

  Snapshot snapshot() {
    return new Snapshot(net.copy(), sample);
  }

  /**
   * What there is to see now.
   *
   * @param playing whether it goes on by itself
   * @param remark what a person should know, or an empty text
   */
  Frame frame(boolean playing, String remark) {
    String state =
        Json.object(
            json -> {
              json.writeNumberField("step", steps());
              json.writeNumberField("epoch", run.history().size());
              json.writeBooleanField("playing", playing);
              json.writeStringField("remark", remark);
              writeScores(json);
              json.writeNumberField("bias", kernel.bias());
              json.writeNumberField("epsilon", kernel.epsilon());
              writePrototypes(json);
              json.writeStringField("field", field.of(net));
            });
    return new Frame(scene, state);
  }

  private void writeScores(JsonGenerator json) throws IOException {
    Evaluation training = Evaluation.of(net, sample.training());
    Optional<Evaluation> test = sample.test().map(rows -> Evaluation.of(net, rows));
    json.writeNumberField("trainingLoss", training.logLoss());
    json.writeNumberField("trainingAccuracy", training.accuracy());
    if (test.isPresent()) {
      json.writeNumberField("testLoss", test.get().logLoss());
      json.writeNumberField("testAccuracy", test.get().accuracy());
    }
  }

  /** Where the prototypes are, and how much each speaks for orange rather than blue. */
  private void writePrototypes(JsonGenerator json) throws IOException {
    float[] places = net.parameter("near.prototypes").toArray();
    float[] weights = net.parameter("colour.weight").toArray();
    float[] prototypes = new float[3 * kernel.units()];
    for (int unit = 0; unit < kernel.units(); unit++) {
      prototypes[3 * unit] = places[2 * unit];
      prototypes[3 * unit + 1] = places[2 * unit + 1];
      prototypes[3 * unit + 2] = weights[kernel.units() + unit] - weights[unit];
    }
    Json.numbers(json, "prototypes", prototypes);
  }

  private String describeScene() {
    return Json.object(
        json -> {
          json.writeNumberField("side", Field.SIDE);
          json.writeStringField("network", net.toString());
          json.writeNumberField("epochSteps", Settings.epochSteps(sample.training().size()));
          writeRows(json, "training", Optional.of(sample.training()));
          writeRows(json, "calibration", sample.calibration());
          writeRows(json, "test", sample.test());
        });
  }

  /** Rows as triples: two coordinates and a label. */
  private static void writeRows(JsonGenerator json, String name, Optional<Dataset> rows)
      throws IOException {
    int size = rows.map(Dataset::size).orElse(0);
    float[] values = new float[3 * size];
    for (int row = 0; row < size; row++) {
      float[] place = rows.get().row(row);
      values[3 * row] = place[0];
      values[3 * row + 1] = place[1];
      values[3 * row + 2] = rows.get().label(row);
    }
    Json.numbers(json, name, values);
  }

  /** Why the training ended, where there is something to tell. */
  List<String> remarks() {
    return run.ended() ? run.report().remarks() : List.of();
  }

  @Override
  public void close() {
    run.close();
  }
}
