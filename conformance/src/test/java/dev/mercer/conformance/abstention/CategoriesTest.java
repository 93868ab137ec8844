package dev.mercer.conformance.abstention;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Decision;
import dev.mercer.kernel.TypedAbstention;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows of categories alone: there are four different ones among 600. */
class CategoriesTest {

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  record Thing(Colour colour, boolean big) {}

  enum Kind {
    A,
    B
  }

  @Network
  interface Things {
    @Standardize
    float[] scaled(Thing thing);

    @Yat(units = 12)
    float[] near(float[] scaled);

    @Linear
    Kind kind(float[] near);
  }

  /** No thing is blue; noise turns the kind of one in five. */
  private static Dataset things() {
    Random random = new Random(1);
    List<Thing> things = new ArrayList<>();
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Thing thing = new Thing(Colour.values()[random.nextInt(2)], random.nextBoolean());
      boolean first = (thing.colour() == Colour.RED) ^ thing.big() ^ (random.nextDouble() < 0.2);
      things.add(thing);
      kinds.add(first ? Kind.A : Kind.B);
    }
    return MercerCategoriesTest_Things.dataset(things, kinds);
  }

  private final Split split = things().split(0.3, 1);
  private final MercerCategoriesTest_Things net = trained(split.rest());

  private static MercerCategoriesTest_Things trained(Dataset data) {
    MercerCategoriesTest_Things net = MercerCategoriesTest_Things.create(1);
    Trainer.builder().epochs(10).build().fit(net, data);
    return net;
  }

  @Test
  void rowsThatWereHeldOutCalibrateThoughAllEqualTrainingRows() {
    TypedAbstention<Thing, Kind> abstention =
        Abstention.calibrate(net, split.rest(), split.heldOut(), 0.9);
    assertThat(abstention.compared()).isEqualTo(180);
    Thing usual = new Thing(Colour.RED, true);
    assertThat(abstention.decide(usual)).isNotInstanceOf(Decision.Outlier.class);
  }

  @Test
  void rowsThatWereNotHeldOutAreRefused() {
    Dataset half = split.rest().split(0.5, 1).heldOut();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Abstention.calibrate(net, split.rest(), half, 0.9)))
        .hasMessageThat()
        .startsWith("210 of the 210 calibration rows are training rows too; ");
  }

  @Test
  void aCategoryThatNeverOccurredIsAnOutlierInReadableNumbers() {
    TypedAbstention<Thing, Kind> abstention =
        Abstention.calibrate(net, split.rest(), split.heldOut(), 0.9);
    assertThat(abstention.decide(new Thing(Colour.BLUE, true)).toString())
        .matches(
            "abstained: over 1000 times as far out as the rows of prototype \\d+ \\(p = 0.005525\\)");
  }
}
