package dev.mercer.conformance.rows;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.conformance.ChildJvm;
import dev.mercer.kernel.Prototype;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Prediction;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import dev.mercer.table.Csv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows as people have them, from a file through training to a service in another process. */
class RawRowsTest {
  private static final int ROWS = 300;
  private static final long SEED = 3;
  private static final Loans.Sample SAMPLE = Loans.Sample.of(ROWS, SEED);
  private static final Dataset DATA = MercerLoans.dataset(SAMPLE.applicants(), SAMPLE.statuses());
  private static MercerLoans net;

  @TempDir Path directory;

  @BeforeAll
  static void train() {
    net = MercerLoans.create(1);
    Trainer.builder().epochs(40).build().fit(net, DATA);
  }

  @Test
  void theSameRawRowGivesTheSameBitsInAnotherProcess() throws Exception {
    Path file = directory.resolve("loans.safetensors");
    net.save(file);
    List<String> expected =
        Loans.Sample.of(50, 7).applicants().stream()
            .map(each -> LoadedMain.bits(net, each))
            .toList();
    assertThat(ChildJvm.run(List.of(), LoadedMain.class, file.toString(), "50", "7"))
        .isEqualTo(expected);
    assertThat(
            ChildJvm.run(
                List.of("-Dmercer.backend=scalar"), LoadedMain.class, file.toString(), "50", "7"))
        .isEqualTo(expected);
  }

  @Test
  void aDataSetIsJudgedAsItsRowsArePredicted() {
    int right = 0;
    for (int row = 0; row < ROWS; row++) {
      Prediction<Loans.Status> prediction = net.predict(SAMPLE.applicants().get(row));
      right += prediction.label() == SAMPLE.statuses().get(row) ? 1 : 0;
    }
    assertThat(Evaluation.of(net, DATA).accuracy()).isEqualTo((double) right / ROWS);
    // The label follows from milliseconds within one minute of 2025, and from the city.
    assertThat((double) right / ROWS).isAtLeast(0.95);
  }

  @Test
  void nothingOfHeldOutRowsEntersTheEncoding() {
    Split split = DATA.split(0.5, 1);
    MercerLoans first = MercerLoans.create(1);
    MercerLoans second = MercerLoans.create(1);
    Trainer.builder().epochs(1).build().fit(first, split.rest());
    Trainer.builder().epochs(1).build().fit(second, split.heldOut());
    Loans.Applicant applicant = SAMPLE.applicants().getFirst();
    assertThat(first.encode(applicant)).isNotEqualTo(second.encode(applicant));
  }

  @Test
  void prototypesAreReadInTheUsersWords() {
    Prototype prototype = net.kernels().near().prototype(0);
    assertThat(prototype.names())
        .containsAtLeast(
            "income",
            "rent",
            "rent missing",
            "age",
            "age missing",
            "married missing",
            "job=PART_TIME",
            "job missing",
            "city=Berlin",
            "city=Oslo",
            "city other",
            "city missing");
    assertThat(prototype.toString()).contains("city=Berlin ");
    int registered = prototype.names().indexOf("registered");
    assertThat(prototype.values().get(registered)).isWithin(600_000).of(1.76e12);
  }

  private static Map<String, String> texts(Loans.Applicant applicant) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("income", text(applicant.income()));
    texts.put("registered", text(applicant.registered()));
    texts.put("amount", text(applicant.amount()));
    texts.put("account", text(applicant.account()));
    texts.put("floor", text(applicant.floor()));
    texts.put("rooms", text(applicant.rooms()));
    texts.put("records", applicant.records() ? "yes" : "no");
    texts.put("rent", text(applicant.rent()));
    texts.put("debt", text(applicant.debt()));
    texts.put("Age in years", text(applicant.age()));
    texts.put("assets", text(applicant.assets()));
    texts.put("term", text(applicant.term()));
    texts.put("children", text(applicant.children()));
    texts.put("married", text(applicant.married()));
    texts.put("job", text(applicant.job()).toLowerCase(Locale.ROOT).replace('_', '-'));
    texts.put("city", text(applicant.city()));
    return texts;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  @Test
  void oneRowOfTextsIsReadAsTrainingDid() {
    for (Loans.Applicant applicant : SAMPLE.applicants()) {
      Loans.Applicant read = MercerLoans.schema().row(texts(applicant));
      assertThat(read).isEqualTo(applicant);
      assertThat(net.encode(read)).isEqualTo(net.encode(applicant));
    }
  }

  @Test
  void aFileIsTheDataSetOfItsRows() throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> columns = new ArrayList<>(texts(SAMPLE.applicants().getFirst()).keySet());
    lines.add("id," + String.join(",", columns) + ",status");
    for (int row = 0; row < ROWS; row++) {
      lines.add(
          texts(SAMPLE.applicants().get(row)).values().stream()
              .map(text -> "\"" + text + "\"")
              .collect(
                  Collectors.joining(
                      ",",
                      row + ",",
                      "," + text(SAMPLE.statuses().get(row)).toLowerCase(Locale.ROOT))));
    }
    Path file = directory.resolve("loans.csv");
    Files.write(file, lines);
    Csv csv = Csv.read(file);
    assertThat(csv.dataset(MercerLoans.schema(), "status").checksum()).isEqualTo(DATA.checksum());
    assertThat(csv.ignored(MercerLoans.schema(), "status")).containsExactly("id");
  }

  @Test
  void rowsOfFloatsAndFlagsAreFeaturesAsTheyAre() {
    Flowers.Flower flower = new Flowers.Flower(1.5f, 2, true);
    Flowers.Flower other = new Flowers.Flower(3, 4, false);
    Dataset data = MercerFlowers.dataset(List.of(flower, other), new float[] {5, 6});
    float[][] rows = {{1.5f, 2, 1}, {3, 4, 0}};
    assertThat(data.checksum()).isEqualTo(Dataset.of(rows, new float[][] {{5}, {6}}).checksum());
    assertThat(MercerFlowers.create(1).encode(flower)).isEqualTo(rows[0]);
    Exception exception =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                MercerFlowers.dataset(
                    List.of(flower, new Flowers.Flower(1, Float.NaN, true)), new float[] {5, 6}));
    assertThat(exception)
        .hasMessageThat()
        .isEqualTo(
            "Component 'width' of row 1 is NaN; expected a number. Where it may be missing, declare"
                + " it as 'Float width' and pass null.");
    exception =
        assertThrows(
            IllegalArgumentException.class,
            () -> MercerFlowers.create(1).predict(new Flowers.Flower(1, Float.NaN, true)));
    assertThat(exception).hasMessageThat().contains("declare it as 'Float width' and pass null");
  }
}
