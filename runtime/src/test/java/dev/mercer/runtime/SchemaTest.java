package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.Applicant;
import dev.mercer.runtime.data.CellParser;
import dev.mercer.runtime.data.CellValues;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.ColumnSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  private static final Schema<Applicant> SCHEMA = Applicant.schema(Applicant.classifier());
  private static final Map<String, String> TEXTS =
      Map.of(
          "Age in years", "34",
          "registered", "1760000000007",
          "smoker", "no",
          "married", "TRUE",
          "job", "part-time",
          "city", " Berlin ");
  private static final List<String> HEADER =
      List.of("id", "city", "job", "married", "smoker", "registered", "Age in years", "status");

  private static Applicant row(String column, String text) {
    Map<String, String> texts = new HashMap<>(TEXTS);
    texts.put(column, text);
    return SCHEMA.row(texts);
  }

  private static String refusal(String column, String text) {
    return assertThrows(IllegalArgumentException.class, () -> row(column, text)).getMessage();
  }

  @Test
  void aRowIsReadFromTexts() {
    assertThat(SCHEMA.row(TEXTS))
        .isEqualTo(
            new Applicant(34, 1_760_000_000_007.0, false, true, Applicant.Job.PART_TIME, "Berlin"));
  }

  @Test
  void whatIsEmptyOrAbsentIsMissing() {
    assertThat(SCHEMA.row(Map.of("registered", "1", "smoker", "1", "city", "  ")))
        .isEqualTo(new Applicant(null, 1, true, null, null, null));
  }

  @Test
  void statedTextsAreMissingToo() {
    Map<String, String> texts = new HashMap<>(TEXTS);
    texts.put("Age in years", "NA");
    texts.put("city", "?");
    Applicant applicant = SCHEMA.missing("NA").missing("?").row(texts);
    assertThat(applicant.age()).isNull();
    assertThat(applicant.city()).isNull();
    assertThat(row("city", "?").city()).isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({
    "smoker, true, true",
    "smoker, Yes, true",
    "smoker, Y, true",
    "smoker, T, true",
    "smoker, 1, true",
    "smoker, FALSE, false",
    "smoker, no, false",
    "smoker, n, false",
    "smoker, f, false",
    "smoker, 0, false",
  })
  void flagsHaveTheirWords(String column, String text, boolean expected) {
    assertThat(row(column, text).smoker()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-7, -7", "+7, 7", "36.0, 36", "1e3, 1000", "2147483647, 2147483647"})
  void wholeNumbersMayEndInAPointAndNoughts(String text, int expected) {
    assertThat(row("Age in years", text).age()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"FIXED, FIXED", "fixed, FIXED", "Part Time, PART_TIME", "part_time, PART_TIME"})
  void constantsAreFoundWhateverTheCase(String text, Applicant.Job expected) {
    assertThat(row("job", text).job()).isEqualTo(expected);
  }

  @Test
  void aTextThatMeansNothingIsRefusedWithTheWayOut() {
    assertThat(refusal("Age in years", "34.5"))
        .isEqualTo(
            "Column 'Age in years' is '34.5'; expected a whole number from -2147483648 to"
                + " 2147483647.");
    assertThat(refusal("Age in years", "2147483648")).contains("expected a whole number from");
    assertThat(refusal("Age in years", "99999999999999999999")).contains("expected a whole");
    assertThat(refusal("Age in years", "NA"))
        .endsWith("If it stands for a missing value, state it: schema().missing(..).");
    assertThat(refusal("registered", "1,5"))
        .isEqualTo(
            "Column 'registered' is '1,5'; expected a number such as -1234.5. Write a decimal"
                + " point, and nothing between thousands.");
    assertThat(refusal("registered", "NaN"))
        .endsWith(
            "state it: schema().missing(..). Where it may be missing, declare it as 'Double"
                + " registered' and pass null.");
    assertThat(refusal("registered", "0x1p3")).contains("expected a number");
    assertThat(refusal("registered", "1e39"))
        .isEqualTo(
            "Column 'registered' is '1e39'; expected a number such as -1234.5. The largest that a"
                + " float can hold is 3.4028235E38.");
    assertThat(refusal("registered", "-")).contains("is '-'; expected a number");
    assertThat(refusal("registered", "\u0661")).contains("expected a number");
    assertThat(refusal("smoker", "maybe"))
        .isEqualTo("Column 'smoker' is 'maybe'; expected true or false, yes or no, 1 or 0.");
    assertThat(refusal("smoker", ""))
        .isEqualTo(
            "Column 'smoker' is empty; expected true or false, yes or no, 1 or 0. Where it may be"
                + " missing, declare it as 'Boolean smoker' and pass null.");
    assertThat(refusal("job", "pirate"))
        .isEqualTo(
            "Column 'job' is 'pirate'; expected one of FIXED, PART_TIME, FREELANCE. Add the"
                + " constant, or declare it as a '@Category String', which may be any.");
    assertThat(refusal("city", "x".repeat(300))).contains("has 300 characters");
  }

  @Test
  void allThatIsWrongWithARowIsSaidAtOnce() {
    Exception exception =
        assertThrows(
            IllegalArgumentException.class,
            () -> SCHEMA.row(Map.of("Age in years", "old", "registered", "1", "job", "pirate")));
    assertThat(exception.getMessage().lines().toList()).hasSize(3);
  }

  @Test
  void constantsThatDifferInCaseAloneAreToldApart() {
    var names = new CellType.Constant(List.of("ok", "OK"));
    var column = new ColumnSpec("state", "state", names, true, 0);
    var parser = CellParser.of(column, Set.of());
    var values = new CellValues(List.of(column, column));
    parser.parse("ok", values);
    parser.parse("OK", values);
    assertThat(values.values()).isEqualTo(new Object[] {0, 1});
    assertThrows(IllegalArgumentException.class, () -> parser.parse("Ok", values));
  }

  @Test
  void columnsSayWhatTheyExpect() {
    assertThat(SCHEMA.columns()).hasSize(6);
    assertThat(SCHEMA.columns().getFirst())
        .isEqualTo(
            new Schema.Column(
                "age", "Age in years", "a whole number from -2147483648 to 2147483647", true));
    assertThat(SCHEMA.toString()).contains("job: one of FIXED, PART_TIME, FREELANCE, or missing");
  }

  @Test
  void rowsOfAFileAreFoundByTheirHeaderInAnyOrder() {
    TextRows rows = SCHEMA.rows(HEADER, "status");
    assertThat(rows.ignored()).containsExactly("id");
    assertThat(rows.add(List.of("1", "Oslo", "fixed", "", "no", "1760000000007", "", "bad")))
        .isEmpty();
    assertThat(rows.add(List.of("2", "", "", "yes", "no", "1.5", "40", " GOOD "))).isEmpty();
    Dataset expected =
        SCHEMA.dataset(
            List.of(
                new Applicant(null, 1_760_000_000_007.0, false, null, Applicant.Job.FIXED, "Oslo"),
                new Applicant(40, 1.5, false, true, null, null)),
            new int[] {1, 0});
    assertThat(rows.dataset().checksum()).isEqualTo(expected.checksum());
  }

  @Test
  void theAnswerHasTheNameOfTheLayerUnlessAnotherIsStated() {
    assertThat(SCHEMA.rows(HEADER).ignored()).containsExactly("id");
  }

  @Test
  void aRowWithFaultsIsNotAdded() {
    TextRows rows = SCHEMA.rows(HEADER, "status");
    List<String> good = List.of("1", "Oslo", "fixed", "", "no", "1", "", "bad");
    for (int index : new int[] {2, 3, 4, 5, 6, 7}) {
      List<String> bad = new ArrayList<>(good);
      bad.set(index, "#");
      assertThat(rows.add(bad)).hasSize(1);
    }
    assertThat(rows.add(List.of("#", "Oslo", "#", "#", "#", "#", "#", "#"))).hasSize(6);
    assertThat(rows.add(good.subList(0, 7)))
        .containsExactly("There are 7 fields; expected 8, as in the header.");
    assertThat(rows.add(List.of("1", "Oslo", "fixed", "", "no", "1", "", "")))
        .containsExactly(
            "Column 'status' is empty; expected one of GOOD, BAD. A row without it teaches"
                + " nothing: leave it out.");
    assertThrows(IllegalArgumentException.class, rows::dataset);
    assertThat(rows.add(good)).isEmpty();
    assertThat(rows.dataset().size()).isEqualTo(1);
  }

  @Test
  void rowsThatWereGivenAwayAreNotGivenAgain() {
    TextRows rows = SCHEMA.rows(HEADER, "status");
    List<String> first = List.of("1", "Oslo", "fixed", "", "no", "1", "", "bad");
    List<String> second = List.of("2", "Rome", "fixed", "", "no", "1", "", "good");
    rows.add(first);
    Dataset given = rows.dataset();
    String checksum = given.checksum();
    assertThrows(IllegalArgumentException.class, rows::dataset);
    rows.add(second);
    Dataset next = rows.dataset();
    assertThat(next.size()).isEqualTo(1);
    assertThat(next.label(0)).isEqualTo(0);
    assertThat(given.checksum()).isEqualTo(checksum);
    assertThat(next.checksum()).isNotEqualTo(checksum);
  }

  @Test
  void aHeaderThatDoesNotFitIsRefused() {
    assertThat(header(HEADER.subList(0, 6), "status"))
        .isEqualTo(
            "There is no column 'Age in years'; there are id, city, job, married, smoker,"
                + " registered. A component is read from the column of its name, or of another that"
                + " @Column states.");
    assertThat(header(HEADER, "verdict")).contains("There is no column 'verdict'");
    assertThat(header(HEADER, "city")).contains("is both a component of the input and the answer");
    List<String> twice = new ArrayList<>(HEADER);
    twice.set(0, "city");
    assertThat(header(twice, "status"))
        .isEqualTo("There are two columns 'city', number 1 and number 2; expected one.");
    assertThat(header(HEADER, "status", "id")).contains("2 columns are stated for the answers");
  }

  private static String header(List<String> header, String... answers) {
    return assertThrows(IllegalArgumentException.class, () -> SCHEMA.rows(header, answers))
        .getMessage();
  }

  @Test
  void aRegressionReadsItsValues() {
    Schema<Applicant> schema = Applicant.schema(Applicant.regression());
    List<String> header = new ArrayList<>(HEADER);
    header.addAll(List.of("limit", "rate"));
    TextRows rows = schema.rows(header);
    for (int row = 0; row < 40; row++) {
      assertThat(
              rows.add(List.of("1", "Oslo", "fixed", "", "no", "1", "", "", "" + row, row + ".5")))
          .isEmpty();
    }
    assertThat(rows.dataset().target(39)).isEqualTo(new float[] {39.5f, 39});
  }
}
