package dev.mercer.conformance.abstention;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.kernel.Interval;
import dev.mercer.kernel.Intervals;
import dev.mercer.kernel.TypedIntervals;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a declaration to a regression that says how far off it may be. */
class IntervalsTest {

  record House(float area, float age) {}

  record Value(float price, float rent) {}

  @Network
  interface Houses {
    @Standardize
    float[] scaled(House house);

    @Yat(units = 12)
    float[] near(float[] scaled);

    @Linear
    Value value(float[] near);
  }

  @Network
  interface Prices {
    @Standardize
    float[] scaled(@Input(2) float[] house);

    @Yat(units = 12)
    float[] near(float[] scaled);

    @Linear
    float price(float[] near);
  }

  private final List<House> houses = new ArrayList<>();
  private final List<Value> values = new ArrayList<>();

  IntervalsTest() {
    Random random = new Random(1);
    for (int i = 0; i < 1200; i++) {
      House house = new House(40 + 160 * random.nextFloat(), 100 * random.nextFloat());
      double price = 3 * house.area() - 2 * house.age() + 20 * random.nextGaussian();
      double rent = 10 * Math.sqrt(house.area()) + 5 * random.nextGaussian();
      houses.add(house);
      values.add(new Value((float) price, (float) rent));
    }
  }

  @Test
  void eachValueOfARecordIsCoveredAsPromisedAndLoadedSo(@TempDir Path directory)
      throws IOException {
    Split fresh = MercerIntervalsTest_Houses.dataset(houses, values).split(0.5, 1);
    Split split = fresh.rest().split(0.5, 2);
    MercerIntervalsTest_Houses net = MercerIntervalsTest_Houses.create(1);
    Trainer.builder().epochs(20).build().fit(net, split.rest());
    TypedIntervals<House> calibrated = Intervals.calibrate(net, split.heldOut(), 0.9);
    Path file = directory.resolve("houses.safetensors");
    calibrated.save(file);
    TypedIntervals<House> intervals = Intervals.load(file, MercerIntervalsTest_Houses.load(file));

    House house = new House(100, 20);
    float[] row = {100, 20};
    assertThat(intervals.of(house)).isEqualTo(calibrated.of(row));
    Interval price = intervals.of(house).getFirst();
    assertThat((price.lower() + price.upper()) / 2).isWithin(1e-3).of(net.predict(house).price());

    int[] covered = new int[2];
    Dataset rows = fresh.heldOut();
    for (int i = 0; i < rows.size(); i++) {
      List<Interval> each = intervals.of(rows.row(i));
      for (int output = 0; output < 2; output++) {
        covered[output] += each.get(output).contains(rows.target(i)[output]) ? 1 : 0;
      }
    }
    // Of 600 rows, after a calibration by 300: a deviation of 13; four of them.
    for (int count : covered) {
      assertThat(count).isAtLeast(540 - 52);
      assertThat(count).isAtMost(540 + 52);
    }
    // Noise with a deviation of 20 and of 5: nine in ten are within 1.64 deviations.
    assertThat(price.width()).isGreaterThan(2 * 1.3 * 20);
    assertThat(price.width()).isLessThan(2 * 2.5 * 20);
  }

  @Test
  void aNetworkOverArraysHasThemToo() {
    float[][] features =
        houses.stream()
            .map(house -> new float[] {house.area(), house.age()})
            .toArray(float[][]::new);
    float[] prices = new float[features.length];
    for (int row = 0; row < prices.length; row++) {
      prices[row] = values.get(row).price();
    }
    Split split = MercerIntervalsTest_Prices.dataset(features, prices).split(0.5, 1);
    MercerIntervalsTest_Prices net = MercerIntervalsTest_Prices.create(1);
    Trainer.builder().epochs(5).build().fit(net, split.rest());
    Intervals intervals = Intervals.calibrate(net, split.heldOut(), 0.9);
    float[] house = {100, 20};
    Interval price = intervals.of(house).getFirst();
    assertThat(intervals.of(house)).hasSize(1);
    assertThat(price.contains(net.predict(house))).isTrue();
  }
}
