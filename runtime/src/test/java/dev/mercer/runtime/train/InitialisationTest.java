package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.data.Packing;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.math.Moments;
import dev.mercer.runtime.math.Reductions;
import dev.mercer.runtime.math.Softplus;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.network.TestNetworks;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InitialisationTest {
  private static final Examples FLOWERS = TestData.flowers(90).examples();

  private static Evaluator initialised(NetworkSpec spec, Examples examples) {
    Evaluator net = TestNetworks.evaluator(spec, 1);
    new Initialisation(net, examples, 5).run();
    return net;
  }

  @Test
  void standardisationHasTheMomentsOfTheRows() {
    Evaluator net = initialised(TestNetworks.classifier(), FLOWERS);
    for (int k = 0; k < 4; k++) {
      double sum = 0;
      double squares = 0;
      for (int row = 0; row < 90; row++) {
        double value = FLOWERS.features()[row * 4 + k];
        sum += value;
        squares += value * value;
      }
      double mean = sum / 90;
      assertThat((double) values(net, "scaled.mean")[k]).isWithin(1e-6).of(mean);
      assertThat((double) values(net, "scaled.scale")[k])
          .isWithin(1e-6)
          .of(Math.sqrt(squares / 90 - mean * mean));
    }
  }

  /**
   * Once for the standardisation; for the kernel layer once before its gain is sought and after.
   */
  @Test
  void theDerivedValuesAreRecomputedWhenSomeoneReadsThem() {
    Evaluator net = TestNetworks.evaluator(TestNetworks.classifier(), 1);
    long before = net.changes();
    new Initialisation(net, FLOWERS, 5).run();
    assertThat(net.changes() - before).isEqualTo(3);
    new Initialisation(net, FLOWERS, 5).run();
    assertThat(net.changes() - before).isEqualTo(3);
  }

  @Test
  void aFeatureThatDoesNotVaryStandardisesToZero() {
    Examples constant =
        Packing.labelled(
            new float[][] {{0.1f, 1, 2, 3}, {0.1f, 2, 3, 5}, {0.1f, 4, 3, 1}}, new int[] {0, 1, 2});
    Evaluator net = initialised(TestNetworks.classifier(), constant);
    assertThat(values(net, "scaled.mean")[0]).isEqualTo(0.1f);
    assertThat(values(net, "scaled.scale")[0]).isEqualTo(1);
    assertThat(net.layer(0, new float[] {0.1f, 1, 2, 3})[0]).isEqualTo(0);
  }

  @Test
  void aRowOfWeightTwoCountsAsIfItStoodThereTwice() {
    float[][] rows = {{0, 0, 0, 0}, {3, 6, 9, 12}};
    Examples twice =
        new Examples(
            2,
            4,
            new float[] {0, 0, 0, 0, 3, 6, 9, 12},
            Packing.labelled(rows, new int[] {0, 1}).targets(),
            new float[] {1, 2});
    assertThat(values(initialised(TestNetworks.classifier(), twice), "scaled.mean"))
        .usingTolerance(1e-6)
        .containsExactly(new float[] {2, 4, 6, 8})
        .inOrder();
  }

  @Test
  void theMedianOfTheTotalResponsesOfTheLastBlockIsTheDefault() {
    Evaluator net = initialised(TestNetworks.classifier(), FLOWERS);
    float[] totals = new float[90];
    for (int row = 0; row < 90; row++) {
      float[] scaled = net.layer(0, Arrays.copyOfRange(FLOWERS.features(), row * 4, row * 4 + 4));
      for (float response : net.layer(1, scaled)) {
        totals[row] += response;
      }
    }
    Arrays.sort(totals);
    assertThat(totals[44]).isWithin(1e-5f).of(Defaults.TOTAL_RESPONSE);
  }

  @Test
  void theMedianOfTheLargestResponsesOfAnotherBlockIsOne() {
    Examples examples = fiveFeatures();
    Evaluator net = initialised(TestNetworks.twoBlocks(), examples);
    int first = 0;
    while (!net.spec().layers().get(first).isKernel()) {
      first++;
    }
    int[] rows = IntStream.range(0, 90).toArray();
    float[] responses = new LayerInputs(net, examples).values(first, rows);
    int units = responses.length / 90;
    float[] largest = new float[90];
    for (int i = 0; i < responses.length; i++) {
      largest[i / units] = Math.max(largest[i / units], responses[i]);
    }
    Arrays.sort(largest);
    assertThat(largest[44]).isWithin(1e-5f).of(1);
  }

  @Test
  void epsilonIsThePartOfTheMedianSquaredDistance() {
    NetworkSpec spec =
        new NetworkBuilder(16, "x")
            .yat("near", "input", 2)
            .linear("kind", "near", 2)
            .classes("A", "B");
    Examples line = Packing.labelled(new float[][] {{0}, {10}, {40}}, new int[] {0, 1, 1});
    // The squared distances are 100, 900 and 1600.
    float raw = values(initialised(spec, line), "near.raw_epsilon")[0];
    assertThat(Softplus.of(raw)).isWithin(1e-3).of(900 * Defaults.EPSILON_PART);
  }

  @Test
  void prototypesAreAmongTheInputsOfTheirOwnLayer() {
    Evaluator net = initialised(TestNetworks.twoBlocks(), fiveFeatures());
    float[] second = values(net, "second.prototypes");
    float[] low = new float[5];
    float[] high = new float[5];
    Arrays.fill(low, Float.POSITIVE_INFINITY);
    Arrays.fill(high, Float.NEGATIVE_INFINITY);
    Examples examples = fiveFeatures();
    int[] rows = new int[examples.count()];
    Arrays.setAll(rows, row -> row);
    float[] inputs = new LayerInputs(net, examples).values(3, rows);
    for (int i = 0; i < inputs.length; i++) {
      low[i % 5] = Math.min(low[i % 5], inputs[i]);
      high[i % 5] = Math.max(high[i % 5], inputs[i]);
    }
    for (int i = 0; i < second.length; i++) {
      assertThat(second[i]).isAtLeast(low[i % 5]);
      assertThat(second[i]).isAtMost(high[i % 5]);
    }
  }

  private static Examples fiveFeatures() {
    Examples flowers = TestData.flowers(90).examples();
    float[][] rows = new float[90][5];
    float[][] targets = new float[90][2];
    for (int row = 0; row < 90; row++) {
      System.arraycopy(flowers.features(), row * 4, rows[row], 0, 4);
      rows[row][4] = row % 7;
      targets[row] = new float[] {row, row % 5};
    }
    return Packing.valued(rows, targets);
  }

  @Test
  void fewerRowsThanPrototypesGiveDistinctPrototypes() {
    Evaluator net = initialised(TestNetworks.classifier(), FLOWERS.rows(0, 1, 2, 0));
    float[] prototypes = values(net, "near.prototypes");
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(Reductions.squaredDistance(prototypes, a * 4, prototypes, b * 4, 4))
            .isGreaterThan(1e-6f);
      }
    }
  }

  @Test
  void equalRowsGiveFiniteValues() {
    Evaluator net = initialised(TestNetworks.classifier(), FLOWERS.rows(3, 3, 3));
    for (float value : net.parameters()) {
      assertThat(value).isFinite();
    }
    assertThat(Softplus.of(values(net, "near.raw_epsilon")[0]))
        .isWithin(1e-6)
        .of(Defaults.FROZEN_EPSILON);
  }

  @Test
  void targetsAreStandardisedForTraining() {
    Examples prices = TestData.prices(50).examples();
    Evaluator net = initialised(TestNetworks.regression(), prices);
    float[] standardised =
        new TargetScale(net).standardised((Examples.Targets.Values) prices.targets());
    for (int output = 0; output < 2; output++) {
      Moments moments = Moments.of(standardised, output, 2, prices.weights());
      assertThat(moments.mean()).isWithin(1e-5f).of(0);
      assertThat(moments.variance()).isWithin(1e-5).of(1);
    }
  }

  @Test
  void whatIsSetByTheUserOrInitialisedBeforeStays() {
    Evaluator net = TestNetworks.evaluator(TestNetworks.classifier(), 1);
    int prototypes = index(net.spec(), "near.prototypes");
    net.origin(prototypes, Origin.USER);
    float[] seeds = values(net, "near.prototypes");
    new Initialisation(net, FLOWERS, 5).run();

    assertThat(values(net, "near.prototypes")).isEqualTo(seeds);
    assertThat(net.origin(prototypes)).isEqualTo(Origin.USER);
    assertThat(net.origin(index(net.spec(), "scaled.mean"))).isEqualTo(Origin.DATA);
    assertThat(net.origin(index(net.spec(), "near.gain"))).isEqualTo(Origin.DATA);
    float[] first = net.parameters().clone();
    new Initialisation(net, FLOWERS.rows(1, 2, 3, 4, 5), 6).run();
    assertThat(net.parameters()).isEqualTo(first);
  }

  @Test
  void aDeclaredEpsilonStays() {
    Evaluator net = initialised(TestNetworks.regression(), TestData.prices(30).examples());
    assertThat(values(net, "near.epsilon")).isEqualTo(new float[] {0.25f});
  }

  private static float[] values(Evaluator net, String name) {
    return TestNetworks.tensor(net.spec(), name).layout().unpack(net.parameters());
  }

  private static int index(NetworkSpec spec, String name) {
    return spec.tensors().stream().map(TensorSpec::name).toList().indexOf(name);
  }
}
