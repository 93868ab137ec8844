package dev.mercer.conformance.abstention;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Decision;
import dev.mercer.kernel.TypedAbstention;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a declaration to a network that knows what it does not know, as an application does it. */
class AbstentionTest {

  record Flower(float length, float width) {}

  enum Kind {
    SHORT,
    LONG,
    ROUND
  }

  @Network
  interface Flowers {
    @Standardize
    float[] scaled(Flower flower);

    @Yat(units = 10)
    float[] near(float[] scaled);

    @Linear
    Kind kind(float[] near);
  }

  private static Dataset flowers(int count, long seed) {
    Random random = new Random(seed);
    List<Flower> flowers = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Kind kind = Kind.values()[i % 3];
      double length = 20 + 5 * kind.ordinal() + 1.5 * random.nextGaussian();
      double width = (kind == Kind.LONG ? 8 : 11) + random.nextGaussian();
      flowers.add(new Flower((float) length, (float) width));
      kinds.add(kind);
    }
    return MercerAbstentionTest_Flowers.dataset(flowers, kinds);
  }

  @Test
  void aTrainedNetworkAnswersWithinItsPromiseAndIsLoadedWithIt(@TempDir Path directory)
      throws IOException {
    Split split = flowers(900, 1).split(0.33, 1);
    MercerAbstentionTest_Flowers net = MercerAbstentionTest_Flowers.create(1);
    Trainer.builder().epochs(20).validation(0.1).build().fit(net, split.rest());
    TypedAbstention<Flower, Kind> calibrated =
        Abstention.calibrate(net, split.rest(), split.heldOut(), 0.95);
    Path file = directory.resolve("flowers.safetensors");
    calibrated.save(file);

    MercerAbstentionTest_Flowers loaded = MercerAbstentionTest_Flowers.load(file);
    TypedAbstention<Flower, Kind> abstention = Abstention.load(file, loaded);

    Dataset fresh = flowers(900, 2);
    int answers = 0;
    int wrong = 0;
    int outliers = 0;
    for (int row = 0; row < fresh.size(); row++) {
      Decision<Kind> decision = abstention.decide(fresh.row(row));
      assertThat(decision).isEqualTo(calibrated.decide(fresh.row(row)));
      switch (decision) {
        case Decision.Answer<Kind> answer -> {
          answers++;
          wrong += answer.label() == Kind.values()[fresh.label(row)] ? 0 : 1;
        }
        case Decision.Outlier<Kind> outlier -> outliers++;
        case Decision.Abstained<Kind> other -> {}
      }
    }
    // A calibration by 148 rows has a deviation of 1.8 points; four of them.
    assertThat(wrong).isAtMost(900 * 122 / 1000);
    assertThat(outliers).isAtMost(900 * 122 / 1000);
    assertThat(answers).isAtLeast(600);
    assertThat(Evaluation.of(loaded, fresh).accuracy()).isGreaterThan(0.93);
    assertThat(abstention.decide(new Flower(90, 90))).isInstanceOf(Decision.Outlier.class);
    assertThat(abstention.decide(new Flower(25, 8)).toString()).startsWith("LONG (");
  }

  @Test
  void anInputIsWhatItsRowIs() {
    Split split = flowers(300, 3).split(0.33, 1);
    MercerAbstentionTest_Flowers net = MercerAbstentionTest_Flowers.create(1);
    Trainer.builder().epochs(5).build().fit(net, split.rest());
    for (TypedAbstention<Flower, Kind> abstention :
        List.of(
            Abstention.calibrate(net, split.rest(), split.heldOut(), 0.8),
            Abstention.calibrate(net, split.heldOut(), 0.8).byClass())) {
      for (float length = 18; length < 34; length += 2) {
        Flower flower = new Flower(length, 10);
        float[] row = {length, 10};
        assertThat(abstention.decide(flower)).isEqualTo(abstention.decide(row));
        assertThat(abstention.novelty(flower)).isEqualTo(abstention.novelty(row));
        assertThat(abstention.labels(flower)).isEqualTo(abstention.labels(row));
        assertThat(abstention.pValues(flower)).isEqualTo(abstention.pValues(row));
        assertThat(abstention.probabilities(flower)).isEqualTo(abstention.probabilities(row));
      }
    }
  }
}
