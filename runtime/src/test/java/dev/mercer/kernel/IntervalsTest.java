package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.ModelFormatException;
import dev.mercer.runtime.TestClassifier;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntervalsTest {
  private static final int TRAINING = 1;
  private static final int CALIBRATION = 3;
  private static final int FRESH = 4;

  @TempDir Path directory;

  private final Model net = trained();

  private static Model trained() {
    Model model = TestModel.create(TestNetworks.regression(), 1);
    Trainer.builder().epochs(5).build().fit(model, draw(200, TRAINING));
    return model;
  }

  /** Two values of two features, of which the second has the more noise where x is high. */
  private static Dataset draw(int rows, long seed) {
    CounterRandom random = new CounterRandom(seed, "values", 0);
    float[][] features = new float[rows][2];
    float[][] targets = new float[rows][2];
    for (int row = 0; row < rows; row++) {
      double x = random.gaussian(4L * row);
      double y = random.gaussian(4L * row + 1);
      features[row] = new float[] {(float) x, (float) y};
      targets[row][0] = (float) (1000 + 30 * x * y + 10 * random.gaussian(4L * row + 2));
      targets[row][1] = (float) (y + Math.abs(x) * random.gaussian(4L * row + 3));
    }
    return Dataset.of(features, targets);
  }

  /** Over many calibrations, each with its own fresh rows, each output for itself. */
  @Test
  void coverageIsWithinTheBoundsOfTheBetaBinomial() {
    for (double confidence : new double[] {0.5, 0.9, 0.95}) {
      for (int compared : new int[] {19, 200}) {
        Coverage[] laws = {
          new Coverage(compared, 300, confidence), new Coverage(compared, 300, confidence)
        };
        for (int seed = 0; seed < 25; seed++) {
          Intervals intervals = Intervals.calibrate(net, draw(compared, 1000 + seed), confidence);
          assertThat(intervals.compared()).isEqualTo(compared);
          int[] covered = covered(intervals, draw(300, 2000 + seed));
          laws[0].add(covered[0]);
          laws[1].add(covered[1]);
        }
        laws[0].require();
        laws[1].require();
      }
    }
  }

  private static int[] covered(Intervals intervals, Dataset fresh) {
    int[] covered = new int[2];
    for (int row = 0; row < fresh.size(); row++) {
      List<Interval> of = intervals.of(fresh.row(row));
      for (int output = 0; output < covered.length; output++) {
        covered[output] += of.get(output).contains(fresh.target(row)[output]) ? 1 : 0;
      }
    }
    return covered;
  }

  /** Of 19 rows at a confidence of 0.9 the 18th error counts: the least that covers 18 in 20. */
  @Test
  void anIntervalReachesAsFarAsTheErrorOfItsRank() {
    Dataset calibration = draw(19, CALIBRATION);
    double[] errors =
        IntStream.range(0, 19)
            .mapToDouble(
                row ->
                    Math.abs(
                        (double) calibration.target(row)[0] - net.outputs(calibration.row(row))[0]))
            .sorted()
            .toArray();
    float[] row = {0.5f, 0.25f};
    double value = net.outputs(row)[0];
    Interval interval = Intervals.calibrate(net, calibration, 0.9).of(row).getFirst();
    assertThat(interval).isEqualTo(new Interval(value - errors[17], value + errors[17]));
    assertThat(interval.width()).isWithin(1e-9).of(2 * errors[17]);
    assertThat(Intervals.calibrate(net, calibration, 0.95).of(row).getFirst())
        .isEqualTo(new Interval(value - errors[18], value + errors[18]));
  }

  @Test
  void bothEndsBelongToAnInterval() {
    Interval interval = new Interval(-1, 41.25);
    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(41.25)).isTrue();
    assertThat(interval.contains(Math.nextDown(-1.0))).isFalse();
    assertThat(interval.contains(Math.nextUp(41.25))).isFalse();
    assertThat(interval.toString()).isEqualTo("-1 to 41.25");
  }

  @Test
  void tooFewRowsForTheConfidenceAreRefused() {
    Dataset few = draw(8, CALIBRATION);
    assertThat(
            assertThrows(IllegalArgumentException.class, () -> Intervals.calibrate(net, few, 0.9)))
        .hasMessageThat()
        .isEqualTo(
            "There are 8 calibration rows; intervals of a confidence of 0.9 take at least 9: with fewer no error would be large enough.");
    assertThat(Intervals.calibrate(net, draw(9, CALIBRATION), 0.9).compared()).isEqualTo(9);
    for (double confidence : new double[] {0, 1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Intervals.calibrate(net, few, confidence));
    }
  }

  @Test
  void rowsThatTrainedTheModelAreRefused() {
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Intervals.calibrate(net, draw(200, TRAINING), 0.9)))
        .hasMessageThat()
        .startsWith("The calibration rows are those that this model records as its 'data'; ");
  }

  @Test
  void aClassifierHasNoValuesToBeFarFrom() {
    TestClassifier classifier = Blobs.network();
    assertThat(
            assertThrows(
                IllegalArgumentException.class,
                () -> Intervals.calibrate(classifier, Blobs.draw(50, CALIBRATION), 0.9)))
        .hasMessageThat()
        .isEqualTo(
            "The data set has labels; intervals are those of a regression, and want target values. For a classifier there is Abstention.");
  }

  @Test
  void laterTrainingDoesNotChangeThem() {
    Intervals intervals = Intervals.calibrate(net, draw(50, CALIBRATION), 0.9);
    float[] row = draw(1, FRESH).row(0);
    List<Interval> before = intervals.of(row);
    net.parameter("price.offset").set(0, 0);
    assertThat(intervals.of(row)).isEqualTo(before);
  }

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    Intervals saved = Intervals.calibrate(net, draw(50, CALIBRATION), 0.9);
    Path file = directory.resolve("values.safetensors");
    saved.save(file);
    Intervals loaded = Intervals.load(file, TestModel.create(TestNetworks.regression(), 99));
    Dataset fresh = draw(50, FRESH);
    for (int row = 0; row < fresh.size(); row++) {
      assertThat(loaded.of(fresh.row(row))).isEqualTo(saved.of(fresh.row(row)));
    }
    assertThat(loaded.toString()).isEqualTo(saved.toString());
    assertThat(loaded.toString())
        .containsMatch("^confidence 0.9 by 50 rows: price \\+- [0-9.]+, rent \\+- [0-9.]+$");
    Path again = directory.resolve("again");
    loaded.save(again);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
    assertThat(TestModel.load(file, TestNetworks.regression()).outputs(fresh.row(0)))
        .isEqualTo(net.outputs(fresh.row(0)));
  }

  @Test
  void aFileWithoutIntervalsIsRefused() throws IOException {
    Path file = directory.resolve("values.safetensors");
    net.save(file);
    assertThat(assertThrows(ModelFormatException.class, () -> Intervals.load(file, net)))
        .hasMessageThat()
        .endsWith(
            "metadata 'intervals/rows': expected the number of calibration rows, as Intervals.save writes it, found no such entry");
  }

  @Test
  void aWrongNumberOfRowsIsRefused() throws IOException {
    Path file = directory.resolve("values.safetensors");
    Intervals.calibrate(net, draw(50, CALIBRATION), 0.9).save(file);
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (String rows : new String[] {"00", "-5", "5e"}) {
      byte[] changed =
          text.replace("\"intervals/rows\":\"50\"", "\"intervals/rows\":\"" + rows + "\"")
              .getBytes(StandardCharsets.ISO_8859_1);
      assertThat(Arrays.equals(changed, Files.readAllBytes(file))).isFalse();
      Path path = directory.resolve("changed");
      Files.write(path, changed);
      assertThrows(ModelFormatException.class, () -> Intervals.load(path, net));
    }
  }
}
