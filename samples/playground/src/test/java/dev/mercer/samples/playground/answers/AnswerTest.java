package dev.mercer.samples.playground.answers;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.kernel.Contribution;
import dev.mercer.kernel.Explanation;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Classifier;
import dev.mercer.runtime.Trainer;
import dev.mercer.samples.playground.data.Drawing;
import dev.mercer.samples.playground.data.Generator;
import dev.mercer.samples.playground.data.Sample;
import dev.mercer.samples.playground.data.Scene;
import dev.mercer.samples.playground.networks.Architecture;
import dev.mercer.samples.playground.networks.Architecture.Readout;
import dev.mercer.samples.playground.networks.Architecture.Scalars;
import dev.mercer.samples.playground.networks.Colour;
import dev.mercer.samples.playground.session.Snapshot;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AnswerTest {
  private static final Pattern CELLS = Pattern.compile("\"cells\":\"([^\"]*)\"");

  private static Snapshot trained(Readout readout) {
    Sample sample = Sample.of(Generator.points(Scene.MOONS, 0.1, 1), 0.25, 1);
    Classifier<Colour> net = new Architecture(16, readout, Scalars.TRAINED).create(1);
    Trainer.builder().epochs(30).build().fit(net, sample.training());
    return new Snapshot(net, sample);
  }

  @ParameterizedTest
  @EnumSource
  void itsNumbersAreThoseOfTheExplanation(Readout readout) {
    Snapshot snapshot = trained(readout);
    float[] place = {0.3f, 0.6f};
    String json = Answer.json(snapshot, place);
    Explanation explanation = Explanation.of(snapshot.net(), place);
    assertThat(json).contains("\"shares\":" + (readout == Readout.CONVEX));
    for (int output = 0; output < 2; output++) {
      assertThat(json)
          .contains(
              "{\"logit\":%s,\"bias\":%s,"
                  .formatted(explanation.output(output), explanation.bias(output)));
      for (Contribution each : explanation.contributions(output)) {
        assertThat(json)
            .contains(
                "{\"prototype\":%s,\"factor\":%s,\"weight\":%s,\"value\":%s}"
                    .formatted(each.prototype(), each.factor(), each.weight(), each.value()));
      }
    }
  }

  @Test
  void itKnowsWhereThePointsAreAndDoesNotFarAway() {
    Snapshot snapshot = trained(Readout.LINEAR);
    float[] known = snapshot.sample().training().row(0);
    assertThat(Answer.json(snapshot, known)).contains("\"kind\":\"answer\"");
    String far = Answer.json(snapshot, new float[] {-2.4f, -2.4f});
    assertThat(far).contains("\"kind\":\"outlier\"");
    assertThat(far).contains("It is far from all that was learnt: ");
  }

  @Test
  void withAFewPointsItDoesNotPromiseAnything() {
    Sample sample = Sample.of(Drawing.points("0aaaa1zzzz"), 0.25, 1);
    Classifier<Colour> net = new Architecture(4, Readout.LINEAR, Scalars.TRAINED).create(1);
    Snapshot snapshot = new Snapshot(net, sample);
    assertThat(Answer.json(snapshot, new float[2])).contains("\"kind\":\"uncalibrated\"");
    assertThat(cells(Overlay.UNKNOWN.json(snapshot))).isEqualTo(new byte[100 * 100]);
  }

  @Test
  void basinsAreThoseOfTheKernelLayer() {
    Snapshot snapshot = trained(Readout.LINEAR);
    KernelLayer layer = KernelLayer.of(snapshot.net(), "near");
    float[] places = dev.mercer.samples.playground.data.Square.grid(300);
    byte[] nearest = cells(Overlay.NEAREST.json(snapshot));
    byte[] strongest = cells(Overlay.STRONGEST.json(snapshot));
    for (int cell = 0; cell < nearest.length; cell += 997) {
      double[] point = {places[2 * cell], places[2 * cell + 1]};
      assertThat((int) nearest[cell]).isEqualTo(layer.nearest(point));
      assertThat((int) strongest[cell]).isEqualTo(layer.strongest(point));
    }
  }

  private static byte[] cells(String json) {
    Matcher matcher = CELLS.matcher(json);
    assertThat(matcher.find()).isTrue();
    return Base64.getDecoder().decode(matcher.group(1));
  }
}
