package dev.mercer.samples.playground.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Contribution;
import dev.mercer.kernel.Decision;
import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Prediction;
import dev.mercer.samples.playground.networks.Colour;
import dev.mercer.samples.playground.session.Snapshot;
import dev.mercer.samples.playground.wire.Json;
import dev.mercer.samples.playground.wire.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What a network says to a place, taken apart: the numbers are those of {@link Explanation}, and
 * whether it knows is a {@link Decision}.
 */
public final class Answer {
  /** The confidence of the promises that an abstention keeps. */
  static final double CONFIDENCE = 0.95;

  private static final int CONFLICT = 409;

  /** The part of the contributions that prototypes are counted for. */
  private static final double MOST = 0.9;

  private static final List<Colour> COLOURS = List.of(Colour.values());

  private final float[] place;
  private final Explanation explanation;
  private final Prediction<Colour> prediction;
  private final Optional<Decision<Colour>> decision;

  private Answer(Snapshot snapshot, float[] place) {
    this.place = place;
    this.explanation = Explanation.of(snapshot.net(), place);
    this.prediction = Prediction.of(COLOURS, snapshot.net().outputs(place));
    this.decision = abstention(snapshot).map(abstention -> abstention.decide(place));
  }

  /**
   * The answer to a place.
   *
   * @param place two coordinates
   * @throws Refusal if the network has diverged
   */
  public static String json(Snapshot snapshot, float[] place) {
    for (float logit : snapshot.net().outputs(place)) {
      if (!Float.isFinite(logit)) {
        throw new Refusal(CONFLICT, "The network computes numbers too large to explain: reset it.");
      }
    }
    Answer answer = new Answer(snapshot, place);
    return Json.object(answer::write);
  }

  /** Calibrated anew, as every step changes the network; empty where there are too few rows. */
  static Optional<Abstention<Colour>> abstention(Snapshot snapshot) {
    return snapshot
        .sample()
        .calibration()
        .map(
            rows ->
                Abstention.calibrate(
                    snapshot.net(), snapshot.sample().training(), rows, CONFIDENCE));
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeNumberField("x", place[0]);
    json.writeNumberField("y", place[1]);
    json.writeNumberField("label", COLOURS.indexOf(prediction.label()));
    json.writeNumberField("probability", prediction.probability());
    json.writeStringField("kind", decision.map(Answer::kind).orElse("uncalibrated"));
    json.writeStringField("decision", decision.map(Answer::sentence).orElse(""));
    json.writeBooleanField("shares", explanation.convex());
    json.writeArrayFieldStart("outputs");
    for (int output = 0; output < COLOURS.size(); output++) {
      json.writeStartObject();
      json.writeNumberField("logit", explanation.output(output));
      json.writeNumberField("bias", explanation.bias(output));
      json.writeNumberField("holding", explanation.prototypesHolding(output, MOST));
      write(json, explanation.largest(output, explanation.prototypes()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, List<Contribution> contributions)
      throws IOException {
    json.writeArrayFieldStart("contributions");
    for (Contribution contribution : contributions) {
      json.writeStartObject();
      json.writeNumberField("prototype", contribution.prototype());
      json.writeNumberField("factor", contribution.factor());
      json.writeNumberField("weight", contribution.weight());
      json.writeNumberField("value", contribution.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String kind(Decision<Colour> decision) {
    return switch (decision) {
      case Decision.Answer<Colour> answer -> "answer";
      case Decision.Outlier<Colour> outlier -> "outlier";
      case Decision.Ambiguous<Colour> ambiguous -> "ambiguous";
      case Decision.Doubtful<Colour> doubtful -> "doubtful";
    };
  }

  private static String sentence(Decision<Colour> decision) {
    return switch (decision) {
      case Decision.Answer<Colour> answer -> "";
      case Decision.Outlier<Colour> outlier ->
          "It is far from all that was learnt: %s.".formatted(outlier.novelty());
      case Decision.Ambiguous<Colour> ambiguous -> "Both colours are possible here.";
      case Decision.Doubtful<Colour> doubtful ->
          "It is less sure here than it is where it is right.";
    };
  }
}
