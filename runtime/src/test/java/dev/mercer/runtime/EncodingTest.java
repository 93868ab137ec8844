package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.kernel.Explanation;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.data.Applicant;
import dev.mercer.runtime.data.Applicants;
import dev.mercer.runtime.network.ColumnEncoding;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.RowEncoder;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model learns of its rows besides parameters. */
class EncodingTest {
  private static final NetworkSpec SPEC = Applicant.classifier();
  private static final List<Applicant> ROWS = Applicants.rows(120);
  private static final Trainer TRAINER = Trainer.builder().epochs(3).build();

  private static TestModel trained(Dataset data) {
    TestModel model = TestModel.create(SPEC, 1);
    TRAINER.fit(model, data);
    return model;
  }

  private static TestModel trained() {
    return trained(Applicants.dataset(ROWS));
  }

  private static float[] encode(Model model, Applicant applicant) {
    RowEncoder row = model.evaluator().encoding().row();
    Applicant.cells(applicant, row);
    return row.features();
  }

  private static ColumnEncoding column(Model model, String name) {
    List<String> names = SPEC.columns().stream().map(ColumnSpec::name).toList();
    return model.evaluator().encoding().columns().get(names.indexOf(name));
  }

  private static Dataset labelled(Applicant... rows) {
    int[] labels = IntStream.range(0, rows.length).map(row -> row % 2).toArray();
    return Applicant.schema(SPEC).dataset(List.of(rows), labels);
  }

  @Test
  void aTimestampIsSubtractedInDoubleBeforeItBecomesAFloat() {
    TestModel model = trained();
    double offset = column(model, "registered").offset();
    double mean = ROWS.stream().mapToDouble(Applicant::registered).average().orElseThrow();
    assertThat(offset).isWithin(1e-3).of(mean);
    float[] row = encode(model, Applicant.of(30, 1.76e12 + 7, "Oslo"));
    assertThat(row[Applicant.REGISTERED]).isEqualTo((float) (1.76e12 + 7 - offset));
    float[] next = encode(model, Applicant.of(30, 1.76e12 + 8, "Oslo"));
    assertThat(next[Applicant.REGISTERED] - row[Applicant.REGISTERED]).isWithin(0.01f).of(1);
  }

  @Test
  void timestampsTeachWhatTheyWouldTeachFromZero() {
    Dataset data = Applicants.dataset(ROWS);
    TestModel model = TestModel.create(SPEC, 1);
    Trainer.builder().epochs(60).build().fit(model, data);
    assertThat(Evaluation.of(model, data).accuracy()).isAtLeast(0.95);
  }

  @Test
  void anIntegerBeyondTheDigitsOfAFloatKeepsThem() {
    TestModel model =
        trained(
            labelled(
                Applicant.of(16_777_217, 1, "Oslo"),
                Applicant.of(16_777_218, 2, "Oslo"),
                Applicant.of(16_777_219, 3, "Oslo")));
    assertThat(column(model, "age").offset()).isEqualTo(16_777_218.0);
    assertThat(encode(model, Applicant.of(16_777_217, 1, "Oslo"))[Applicant.AGE]).isEqualTo(-1);
  }

  @Test
  void numbersThatAFloatHoldsWellKeepTheirUnits() {
    TestModel model =
        trained(
            labelled(Applicant.of(1_000_000, 0.1, "Oslo"), Applicant.of(1_000_001, 7.7, "Oslo")));
    assertThat(column(model, "age").offset()).isEqualTo(0);
    assertThat(column(model, "registered").offset()).isEqualTo(0);
    assertThat(encode(model, Applicant.of(33, 0.1, "Oslo"))[Applicant.REGISTERED]).isEqualTo(0.1f);
  }

  @Test
  void aMissingNumberIsTheMeanOfThePresentOnesAndTellsSo() {
    TestModel model =
        trained(
            labelled(
                Applicant.of(20, 1, "Oslo"),
                Applicant.of(40, 2, "Oslo").withoutAge(),
                Applicant.of(33, 3, "Oslo")));
    float[] row = encode(model, Applicant.of(99, 1, "Oslo").withoutAge());
    assertThat(row[Applicant.AGE]).isEqualTo(26.5f);
    assertThat(row[Applicant.AGE_MISSING]).isEqualTo(1);
    float[] present = encode(model, Applicant.of(99, 1, "Oslo"));
    assertThat(present[Applicant.AGE]).isEqualTo(99);
    assertThat(present[Applicant.AGE_MISSING]).isEqualTo(0);
  }

  @Test
  void aMissingNumberIsExactlyZeroOnceStandardised() {
    float[] weights = new float[ROWS.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = 0.1f + row % 7;
    }
    TestModel model = TestModel.create(SPEC, 1);
    Trainer.builder()
        .epochs(1)
        .validation(0.2)
        .build()
        .fit(model, Applicants.dataset(ROWS).withWeights(weights));
    float[] row = encode(model, ROWS.getFirst().withoutAge());
    float[] scaled = model.evaluator().values(row, 0)[0];
    assertThat(model.evaluator().spec().layers().getFirst().standardizes()).isTrue();
    assertThat(scaled[Applicant.AGE]).isEqualTo(0);
    assertThat(scaled[Applicant.AGE_MISSING]).isGreaterThan(0);
  }

  @Test
  void missingNumbersDoNotShrinkTheScale() {
    Applicant young = Applicant.of(20, 1, "Oslo");
    Applicant old = Applicant.of(40, 2, "Oslo");
    Applicant unknown = young.withoutAge();
    TestModel some = trained(labelled(young, old, unknown, unknown, unknown, unknown));
    assertThat(some.parameter("scaled.mean").toArray()[Applicant.AGE]).isEqualTo(30);
    assertThat(some.parameter("scaled.scale").toArray()[Applicant.AGE]).isEqualTo(10);
  }

  @Test
  void aColumnWithoutAnyValueIsHarmless() {
    TestModel model =
        trained(
            labelled(
                Applicant.of(1, 1, "Oslo").withoutAge(), Applicant.of(1, 2, "Oslo").withoutAge()));
    assertThat(encode(model, Applicant.of(1, 1, "Oslo").withoutAge())[Applicant.AGE]).isEqualTo(0);
    assertThat(model.parameter("scaled.scale").toArray()[Applicant.AGE]).isEqualTo(1);
  }

  @Test
  void theMostFrequentTextsHavePlacesAndTheRestShareOne() {
    TestModel model = trained();
    assertThat(column(model, "city").vocabulary()).containsExactly("Berlin", "Oslo").inOrder();
    Applicant applicant = ROWS.getFirst();
    assertThat(hot(encode(model, applicant.in("Berlin")))).isEqualTo(Applicant.CITY);
    assertThat(hot(encode(model, applicant.in("Oslo")))).isEqualTo(Applicant.CITY + 1);
    assertThat(hot(encode(model, applicant.in("Rome")))).isEqualTo(Applicant.CITY_OTHER);
    assertThat(hot(encode(model, applicant.in("Atlantis")))).isEqualTo(Applicant.CITY_OTHER);
    assertThat(hot(encode(model, applicant.in(null)))).isEqualTo(Applicant.CITY_MISSING);
    assertThat(hot(encode(model, applicant.in(" ")))).isEqualTo(Applicant.CITY_MISSING);
    assertThat(hot(encode(model, applicant.in(" Oslo ")))).isEqualTo(Applicant.CITY + 1);
  }

  /** The one feature of the city that is not 0. */
  private static int hot(float[] row) {
    int[] indices =
        IntStream.rangeClosed(Applicant.CITY, Applicant.CITY_MISSING)
            .filter(index -> row[index] != 0)
            .toArray();
    assertThat(indices).hasLength(1);
    assertThat(row[indices[0]]).isEqualTo(1);
    return indices[0];
  }

  @Test
  void textsCountByTheirWeightsAndEqualOnesByTheAlphabet() {
    Dataset data =
        labelled(
            Applicant.of(1, 1, "Rome"),
            Applicant.of(1, 2, "Oslo"),
            Applicant.of(1, 3, "Berlin"),
            Applicant.of(1, 4, "Kyiv"));
    assertThat(column(trained(data), "city").vocabulary())
        .containsExactly("Berlin", "Kyiv")
        .inOrder();
    assertThat(column(trained(data.withWeights(3, 2, 1, 0)), "city").vocabulary())
        .containsExactly("Rome", "Oslo")
        .inOrder();
  }

  @Test
  void onlyTheRowsThatAreLearntTeach() {
    Dataset data = Applicants.dataset(ROWS);
    TestModel model = TestModel.create(SPEC, 1);
    Dataset elsewhere = labelled(Applicant.of(90, 9e9, "Rome"), Applicant.of(90, 9e9, "Rome"));
    Trainer.builder().epochs(1).validation(elsewhere).build().fit(model, data);
    assertThat(model.evaluator().encoding().columns())
        .isEqualTo(trained(data).evaluator().encoding().columns());
  }

  @Test
  void aSecondFitKeepsWhatTheFirstLearnt() {
    TestModel model = trained();
    List<ColumnEncoding> first = model.evaluator().encoding().columns();
    TRAINER.fit(model, labelled(Applicant.of(90, 9e9, "Rome"), Applicant.of(80, 8e9, "Rome")));
    assertThat(model.evaluator().encoding().columns()).isEqualTo(first);
  }

  @Test
  void aModelThatHasSeenNothingReadsEveryTextAsAnother() {
    TestModel model = TestModel.create(SPEC, 1);
    float[] row = encode(model, Applicant.of(30, 5, "Berlin"));
    assertThat(hot(row)).isEqualTo(Applicant.CITY_OTHER);
    assertThat(row[Applicant.AGE]).isEqualTo(30);
    assertThat(encode(model, Applicant.of(30, 5, "Berlin").withoutAge())[Applicant.AGE])
        .isEqualTo(0);
  }

  @Test
  void constantsAndFlagsHaveTheirFeatures() {
    TestModel model = trained();
    float[] row = encode(model, new Applicant(1, 1, true, false, Applicant.Job.PART_TIME, "Oslo"));
    assertThat(row[Applicant.SMOKER]).isEqualTo(1);
    assertThat(row[Applicant.MARRIED]).isEqualTo(0);
    assertThat(row[Applicant.MARRIED_MISSING]).isEqualTo(0);
    assertThat(Arrays.copyOfRange(row, Applicant.JOB, Applicant.JOB_MISSING + 1))
        .isEqualTo(new float[] {0, 1, 0, 0});
    float[] without = encode(model, new Applicant(1, 1, true, null, null, "Oslo"));
    assertThat(without[Applicant.MARRIED]).isEqualTo(column(model, "married").mean());
    assertThat(without[Applicant.MARRIED_MISSING]).isEqualTo(1);
    assertThat(Arrays.copyOfRange(without, Applicant.JOB, Applicant.JOB_MISSING + 1))
        .isEqualTo(new float[] {0, 0, 0, 1});
  }

  @Test
  void aDataSetAndASingleRowAreEncodedToTheSameBits() {
    TestModel model = trained();
    Dataset encoded = Applicants.dataset(ROWS).encodedFor(model);
    for (int row = 0; row < ROWS.size(); row++) {
      assertThat(encoded.row(row)).isEqualTo(encode(model, ROWS.get(row)));
    }
    assertThat(encoded.encodedFor(model)).isSameInstanceAs(encoded);
  }

  @Test
  void whatIsNoNumberIsRefusedByName() {
    Schema<Applicant> schema = Applicant.schema(SPEC);
    Applicant good = Applicant.of(1, 1, "Oslo");
    Exception notANumber =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                schema.dataset(
                    List.of(good, Applicant.of(1, Double.NaN, "Oslo")), new int[] {0, 1}));
    assertThat(notANumber)
        .hasMessageThat()
        .isEqualTo(
            "Component 'registered' of row 1 is NaN; expected a number. Where it may be missing,"
                + " declare it as 'Double registered' and pass null.");
    Exception tooLarge =
        assertThrows(
            IllegalArgumentException.class,
            () -> encode(trained(), Applicant.of(1, -1e39, "Oslo")));
    assertThat(tooLarge)
        .hasMessageThat()
        .isEqualTo(
            "Component 'registered' is -1.0E39; expected a number that a float can hold, up to"
                + " 3.4028235E38.");
    assertThrows(
        IllegalArgumentException.class,
        () -> encode(trained(), Applicant.of(1, Double.POSITIVE_INFINITY, "Oslo")));
  }

  @Test
  void aTextThatIsNoCategoryIsRefusedByName() {
    Exception prose =
        assertThrows(
            IllegalArgumentException.class,
            () -> labelled(Applicant.of(1, 1, "x".repeat(257)), Applicant.of(1, 2, "Oslo")));
    assertThat(prose)
        .hasMessageThat()
        .isEqualTo(
            "Component 'city' of row 0 has 257 characters; expected at most 256: a category is a"
                + " short text out of few.");
    assertThrows(
        IllegalArgumentException.class, () -> labelled(Applicant.of(1, 1, "half \uD83D a pair")));
  }

  @Test
  void aRowThatIsNullIsRefusedByNumber() {
    List<Applicant> rows = new ArrayList<>(ROWS.subList(0, 2));
    rows.set(1, null);
    Exception exception =
        assertThrows(
            IllegalArgumentException.class,
            () -> Applicant.schema(SPEC).dataset(rows, new int[] {0, 1}));
    assertThat(exception)
        .hasMessageThat()
        .contains("The input of row 1 is null; expected one for each row.");
  }

  @Test
  void rowsOfFeaturesCannotTeachHowToReadOthers() {
    TestModel model = TestModel.create(SPEC, 1);
    Dataset encoded = Applicants.dataset(ROWS).encodedFor(model);
    Exception exception =
        assertThrows(IllegalArgumentException.class, () -> TRAINER.fit(model, encoded));
    assertThat(exception)
        .hasMessageThat()
        .contains("learns from the training data how to read 'age'");
    assertThat(model.evaluator().encoding().learnt()).isFalse();
  }

  @Test
  void rowsOfOtherColumnsAreRefused() {
    Dataset data = Applicants.dataset(ROWS);
    TestModel flowers = TestModel.create(TestNetworks.classifier(), 1);
    Exception exception =
        assertThrows(IllegalArgumentException.class, () -> Evaluation.of(flowers, data));
    assertThat(exception)
        .hasMessageThat()
        .contains("The data set has the columns age (INT or missing)");
    assertThrows(IllegalArgumentException.class, () -> data.encodedFor(flowers));
  }

  @Test
  void aCopyReadsRowsAsTheModelDoes() {
    TestModel model = trained();
    TestModel copy = model.copy();
    TRAINER.fit(TestModel.create(SPEC, 2), Applicants.dataset(ROWS));
    for (Applicant row : ROWS) {
      assertThat(encode(copy, row)).isEqualTo(encode(model, row));
    }
  }

  @Test
  void aFileKeepsHowRowsAreRead(@TempDir Path directory) throws IOException {
    TestModel model = trained();
    Path file = directory.resolve("applicants.safetensors");
    model.save(file);
    TestModel loaded = TestModel.load(file, SPEC);
    assertThat(loaded.evaluator().encoding().learnt()).isTrue();
    for (Applicant row : ROWS) {
      assertThat(loaded.outputs(encode(loaded, row))).isEqualTo(model.outputs(encode(model, row)));
    }
    Path untrained = directory.resolve("untrained.safetensors");
    TestModel.create(SPEC, 1).save(untrained);
    assertThat(TestModel.load(untrained, SPEC).evaluator().encoding().learnt()).isFalse();
  }

  @Test
  void aTrainingThatIsResumedReadsItsRowsAsItDidBefore(@TempDir Path directory) throws IOException {
    TestModel begun = trained();
    Path checkpoint = directory.resolve("checkpoint");
    Trainer.Builder builder = Trainer.builder().epochs(4).checkpoint(checkpoint);
    // Rows that would teach another encoding than the one that the first fit has left.
    Dataset other = Applicants.dataset(ROWS.subList(0, 40));
    Trainer interrupted =
        builder
            .listener(
                new TrainingListener() {
                  private int epochs;

                  @Override
                  public void epoch(Epoch epoch) {
                    epochs++;
                  }

                  @Override
                  public boolean stopRequested() {
                    return epochs == 2;
                  }
                })
            .build();
    TestModel whole = begun.copy();
    Trainer.builder().epochs(4).build().fit(whole, other);
    interrupted.fit(begun, other);
    TestModel resumed = TestModel.create(SPEC, 9);
    Trainer.builder().epochs(4).checkpoint(checkpoint).build().resume(resumed, other);
    assertThat(resumed.evaluator().encoding().columns())
        .isEqualTo(whole.evaluator().encoding().columns());
    assertThat(resumed.evaluator().parameters()).isEqualTo(whole.evaluator().parameters());
  }

  @Test
  void prototypesAndExplanationsSpeakTheUsersWords() {
    TestModel model = trained();
    assertThat(model.evaluator().encoding().words())
        .containsExactly(
            "age",
            "age missing",
            "registered",
            "smoker",
            "married",
            "married missing",
            "job=FIXED",
            "job=PART_TIME",
            "job=FREELANCE",
            "job missing",
            "city=Berlin",
            "city=Oslo",
            "city other",
            "city missing")
        .inOrder();
    KernelLayer layer = KernelLayer.of(model, "near");
    assertThat(layer.prototype(0).names()).isEqualTo(model.evaluator().encoding().words());
    for (int unit = 0; unit < layer.units(); unit++) {
      // In milliseconds since 1970, not since the offset.
      assertThat(layer.prototype(unit).values().get(Applicant.REGISTERED))
          .isWithin(200_000)
          .of(1.76e12);
    }
    assertThat(Explanation.of(model, encode(model, ROWS.getFirst())).prototypes()).isEqualTo(8);
  }

  @Test
  void anOnnxFileSaysThatItReadsEncodedRows(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("applicants.onnx");
    TestModel model = trained();
    Onnx.write(model, file);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(text).contains("mercer.input");
    assertThat(text).contains("encoded row");
    assertThat(text).contains("age missing\nregistered");
    assertThat(text).contains("city=Berlin");
    assertThat(text).contains("mercer.offset.registered");
    assertThat(text).contains(String.valueOf(column(model, "registered").offset()));
    Onnx.write(TestModel.create(TestNetworks.classifier(), 1), file);
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("mercer.input");
  }
}
