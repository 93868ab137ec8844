package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {
  private static final float[] FLOWER = {5, 3.5f, 1.5f, 0.25f};

  static Stream<NetworkSpec> networks() {
    return TestNetworks.all().stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void anOutputIsItsBiasAndWhatThePrototypesContribute(NetworkSpec spec) {
    Model model = model(spec);
    float[] row = row(spec);
    Explanation explanation = Explanation.of(model, row);
    float[] outputs = model.outputs(row);
    assertThat(explanation.outputs()).isEqualTo(spec.output().names());
    for (int output = 0; output < outputs.length; output++) {
      double sum = explanation.bias(output);
      double size = Math.abs(sum);
      for (int u = 0; u < explanation.prototypes(); u++) {
        sum += explanation.contribution(output, u);
        size += Math.abs(explanation.contribution(output, u));
      }
      assertThat(explanation.output(output)).isEqualTo(outputs[output]);
      assertThat(sum).isWithin(1e-6 * size).of(outputs[output]);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theLargestContributionsComeFirstAndPartsMakeAWhole(NetworkSpec spec) {
    Explanation explanation = Explanation.of(model(spec), row(spec));
    double whole = 0;
    double last = 1;
    for (Contribution each : explanation.largest(0, explanation.prototypes())) {
      assertThat(each.part()).isAtMost(last);
      assertThat(each.value()).isEqualTo(explanation.contribution(0, each.prototype()));
      last = each.part();
      whole += last;
    }
    assertThat(whole).isWithin(1e-12).of(1);
    assertThat(explanation.contributions(0).get(2).prototype()).isEqualTo(2);
    assertThat(explanation.largest(0, 3)).hasSize(3);
    assertThat(explanation.prototypesHolding(0, 0)).isEqualTo(0);
    assertThat(explanation.prototypesHolding(0, 1)).isEqualTo(explanation.prototypes());
  }

  @Test
  void aContributionToALogitIsTheExactProduct() {
    Model model = model(TestNetworks.classifier());
    Explanation explanation = Explanation.of(model, FLOWER);
    float[] weights = model.parameter("species.weight").toArray();
    for (int u = 0; u < 12; u++) {
      assertThat(explanation.contribution(2, u))
          .isEqualTo((double) explanation.response(u) * weights[24 + u]);
    }
    assertThat(explanation.bias(2))
        .isEqualTo((double) model.parameter("species.bias").toArray()[2]);
    assertThat(explanation.convex()).isFalse();
  }

  @Test
  void theOutputsOfARegressionAreInTheUsersUnits() {
    Model model = model(TestNetworks.regression());
    model.parameter("price.scale").set(100, 3);
    model.parameter("price.offset").set(1000, -5);
    Explanation explanation = Explanation.of(model, new float[] {1, 2});
    float weight = model.parameter("price.weight").toArray()[3];
    float bias = model.parameter("price.bias").toArray()[0];
    assertThat(explanation.contribution(0, 3))
        .isEqualTo(100 * ((double) explanation.response(3) * weight));
    assertThat(explanation.bias(0)).isEqualTo(100.0 * bias + 1000);
  }

  @Test
  void sharesAreAtLeastZeroAndSumToOne() {
    Explanation explanation = Explanation.of(model(TestNetworks.convex()), new float[] {1, 0, -1});
    double sum = 0;
    for (int u = 0; u < 33; u++) {
      assertThat(explanation.share(u)).isAtLeast(0f);
      sum += explanation.share(u);
    }
    assertThat(sum).isWithin(1e-6).of(1);
    assertThat(explanation.convex()).isTrue();
  }

  @Test
  void ofAnInputThatNoUnitRespondsToAllPrototypesShareAlike() {
    Model model = model(TestNetworks.convex());
    model.parameter("near.raw_bias").set(-200);
    Explanation explanation = Explanation.of(model, new float[3]);
    assertThat(explanation.response(0)).isEqualTo(0);
    assertThat(explanation.share(7)).isEqualTo(1f / 33);
  }

  @Test
  void aSignedReadoutHasNoShares() {
    Explanation explanation = Explanation.of(model(TestNetworks.classifier()), FLOWER);
    assertThat(assertThrows(IllegalStateException.class, () -> explanation.share(0)))
        .hasMessageThat()
        .isEqualTo(
            "A @Linear readout has contributions of either sign, and so no shares; see part of a"
                + " Contribution, or declare @NadarayaWatson.");
  }

  @Test
  void theModelWithoutAPrototypeGivesTheExplanationWithoutIt() {
    for (NetworkSpec spec :
        new NetworkSpec[] {TestNetworks.classifier(), TestNetworks.regression()}) {
      TestModel model = model(spec);
      float[] row = row(spec);
      TestModel ablated = Ablation.of(model, 3);
      Explanation without = Explanation.of(model, row).without(3);
      Explanation expected = Explanation.of(ablated, row);
      for (int output = 0; output < spec.outputSize(); output++) {
        assertThat(Math.abs(without.contribution(output, 3))).isEqualTo(0);
        assertThat(without.output(output)).isWithin(1e-5f).of(expected.output(output));
        for (int u = 0; u < without.prototypes(); u++) {
          // 0 may have either sign.
          assertThat(without.contribution(output, u) == expected.contribution(output, u)).isTrue();
        }
      }
      assertThat(model.outputs(row)).isNotEqualTo(ablated.outputs(row));
    }
  }

  @Test
  void sharesAreDividedAnewWithoutAPrototype() {
    TestModel model = model(TestNetworks.convex());
    Explanation before = Explanation.of(model, new float[] {1, 0, -1});
    Explanation without = before.without(5);
    assertThat(without.share(5)).isEqualTo(0);
    float rest = 1 - before.share(5);
    assertThat(without.share(6)).isWithin(1e-6f).of(before.share(6) / rest);
    float weight = model.parameter("kind.weight").toArray()[5];
    assertThat(without.output(0))
        .isWithin(1e-5f)
        .of((before.output(0) - before.share(5) * weight) / rest);
    assertThat(assertThrows(IllegalArgumentException.class, () -> Ablation.of(model, 5)))
        .hasMessageThat()
        .isEqualTo(
            "The shares of 'kind' are divided anew for each input when a prototype is gone, which"
                + " no weights can do: use Explanation.of(model, input).without(5).");
  }

  @Test
  void anOutputThatReadsNoKernelLayerIsRefused() {
    NetworkSpec spec =
        new NetworkBuilder(16, "a", "b")
            .yat("near", "input", 3)
            .linear("mixed", "near", 2)
            .add("sum", "mixed", "input")
            .linear("value", "sum", 2)
            .values("u", "v");
    assertRefused(
        spec,
        "The output 'value' of test.Network is @Linear of 'sum' (@Add). It can be taken apart into"
            + " prototypes if it reads a @Yat layer directly, through @Linear or"
            + " @NadarayaWatson.");
    assertRefused(
        new NetworkBuilder(16, "a", "b").linear("value", "input", 1).values("u"),
        "The output 'value' of test.Network is @Linear of the input. It can be taken apart into"
            + " prototypes if it reads a @Yat layer directly, through @Linear or"
            + " @NadarayaWatson.");
  }

  private static void assertRefused(NetworkSpec spec, String message) {
    Model model = model(spec);
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Explanation.of(model, new float[2])))
        .hasMessageThat()
        .isEqualTo(message);
  }

  @Test
  void aRowOfAnotherLengthOrWithoutEndIsRefused() {
    Model model = model(TestNetworks.classifier());
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Explanation.of(model, new float[3])))
        .hasMessageThat()
        .startsWith("The row has 3 features; test.Network expects 4: sepalLength");
    float[] row = FLOWER.clone();
    row[1] = Float.NaN;
    assertThat(assertThrows(IllegalArgumentException.class, () -> Explanation.of(model, row)))
        .hasMessageThat()
        .startsWith("Feature 'sepalWidth' of row 0 is NaN; expected a finite number. Where it may");
  }

  @Test
  void itReadsAsATable() {
    TestModel model = TestModel.create(TestNetworks.convex(), 1);
    float[] prototypes = new float[99];
    float[] weights = new float[66];
    for (int u = 0; u < 33; u++) {
      prototypes[3 * u] = u == 4 ? 1 : 0;
      weights[33 + u] = u == 4 ? 4 : -0.5f;
    }
    model.parameter("near.prototypes").set(prototypes);
    model.parameter("kind.weight").set(weights);
    Explanation explanation =
        Explanation.of(model, new float[] {1, 0, 0})
            .with(
                NearestRows.of(
                    KernelLayer.of(model, "near"),
                    Dataset.of(new float[][] {{0, 0, 0.5f}, {1, 0.25f, 0}}, new int[2])));
    assertThat(explanation.toString(1))
        .isEqualTo(
            """
            YES: logit 0.4 = bias 0 + contributions 0.4
              prototype  share  weight  contribution   part  nearest row
                      4   20 %       4           0.8   67 %    1 at 0.25
                      0  2.5 %    -0.5       -0.0125  1.0 %     0 at 0.5
                      1  2.5 %    -0.5       -0.0125  1.0 %     0 at 0.5
                      2  2.5 %    -0.5       -0.0125  1.0 %     0 at 0.5
                      3  2.5 %    -0.5       -0.0125  1.0 %     0 at 0.5
                28 more                        -0.35   29 %
            24 of 33 prototypes hold 90 % of the absolute contribution. Parts are of the logit, not of a probability.
            """);
  }

  private static TestModel model(NetworkSpec spec) {
    TestModel model = TestModel.create(spec, 1);
    CounterRandom random = new CounterRandom(1, "readout", 0);
    String output = spec.layers().getLast().name();
    float[] weights = model.parameter(output + ".weight").toArray();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.gaussian(i);
    }
    model.parameter(output + ".weight").set(weights);
    return model;
  }

  private static float[] row(NetworkSpec spec) {
    float[] row = new float[spec.inputSize()];
    for (int k = 0; k < row.length; k++) {
      row[k] = 1 + 0.5f * k;
    }
    return row;
  }
}
