package dev.mercer.table;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Dataset;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static final String TEXT =
      """
      seniority,home,status,Price in francs
      9,rent,good,846
      ,"Zürich, ""old""\ntown",BAD,1.5e3

      17,,Good,0.25
      """;

  /** What the text says. */
  private static final String EXPECTED =
      Loan.SCHEMA
          .dataset(
              List.of(
                  new Loan(9, "rent", 846),
                  new Loan(null, "Zürich, \"old\"\ntown", 1500),
                  new Loan(17, null, 0.25)),
              new int[] {0, 1, 0})
          .checksum();

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("loans.csv");
  }

  private Csv csv(String text) throws IOException {
    return csv(text, UTF_8);
  }

  private Csv csv(String text, Charset charset) throws IOException {
    Files.write(file, text.getBytes(charset));
    return Csv.read(file);
  }

  private static String checksum(Csv csv) throws IOException {
    return csv.dataset(Loan.SCHEMA, "status").checksum();
  }

  private String refusal(String text) throws IOException {
    return refusal(csv(text));
  }

  private String refusal(Csv csv) {
    String message =
        assertThrows(CsvFormatException.class, () -> csv.dataset(Loan.SCHEMA, "status"))
            .getMessage();
    assertThat(message).startsWith(file + ": ");
    return message.substring(file.toString().length() + 2);
  }

  @Test
  void rowsAreReadByTheNamesOfTheirColumns() throws IOException {
    Dataset data = csv(TEXT).dataset(Loan.SCHEMA, "status");
    assertThat(data.size()).isEqualTo(3);
    assertThat(data.checksum()).isEqualTo(EXPECTED);
  }

  @Test
  void theAnswerHasTheNameOfTheLayerUnlessAnotherIsStated() throws IOException {
    assertThat(csv(TEXT).dataset(Loan.SCHEMA).checksum()).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anyLineEndWillDo(String end) throws IOException {
    // The line end within quotes is part of the field, and stays as it is.
    String text = TEXT.replace("\n", end).replace("\"old\"\"" + end, "\"old\"\"\n");
    assertThat(checksum(csv(text))).isEqualTo(EXPECTED);
    assertThat(checksum(csv(text.stripTrailing()))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @ValueSource(chars = {';', '\t', '|'})
  void theSeparatorIsFound(char separator) throws IOException {
    String text = TEXT.replace(',', separator).replace("Zürich" + separator, "Zürich,");
    assertThat(checksum(csv(text))).isEqualTo(EXPECTED);
    assertThat(checksum(csv(text).separator(separator))).isEqualTo(EXPECTED);
  }

  @Test
  void aStatedSeparatorIsTaken() throws IOException {
    String text = TEXT.replace(',', ':').replace("Zürich:", "Zürich,");
    assertThat(checksum(csv(text).separator(':'))).isEqualTo(EXPECTED);
    assertThat(refusal(text)).contains("There is no column 'seniority'");
    assertThrows(IllegalArgumentException.class, () -> Csv.read(file).separator('"'));
    assertThrows(IllegalArgumentException.class, () -> Csv.read(file).separator('\n'));
    assertThrows(IllegalArgumentException.class, () -> Csv.read(file).separator('x'));
  }

  @Test
  void separatorsWithinQuotedNamesDoNotCount() throws IOException {
    String text = "\"a,b,c,d,e\";seniority;home;Price in francs;status\n1;2;x;3;bad\n";
    assertThat(csv(text).dataset(Loan.SCHEMA, "status").size()).isEqualTo(1);
  }

  @Test
  void marksOfByteOrderAreRead() throws IOException {
    assertThat(checksum(csv("\uFEFF" + TEXT))).isEqualTo(EXPECTED);
    assertThat(checksum(csv("\uFEFF" + TEXT, UTF_16LE))).isEqualTo(EXPECTED);
    assertThat(checksum(csv("\uFEFF" + TEXT, UTF_16BE))).isEqualTo(EXPECTED);
  }

  @Test
  void aStatedCharsetIsTaken() throws IOException {
    assertThat(checksum(csv(TEXT, ISO_8859_1).charset(ISO_8859_1))).isEqualTo(EXPECTED);
    assertThat(checksum(csv(TEXT, UTF_16LE).charset(UTF_16LE))).isEqualTo(EXPECTED);
  }

  @Test
  void otherCharsetsAreRefused() throws IOException {
    assertThat(refusal(csv(TEXT, ISO_8859_1)))
        .contains("bytes that are no text in the charset of the file");
    assertThat(refusal(csv(TEXT.replace("ü", "u"), UTF_16LE))).contains("characters U+0000");
  }

  @Test
  void columnsThatNothingIsReadFromAreListed() throws IOException {
    Csv csv = csv("id,home,seniority,x y,status,Price in francs\n1,rent,2,3,good,4\n");
    assertThat(csv.ignored(Loan.SCHEMA, "status")).containsExactly("id", "x y").inOrder();
    assertThat(csv.dataset(Loan.SCHEMA, "status").size()).isEqualTo(1);
  }

  @Test
  void statedTextsAreMissing() throws IOException {
    String text = TEXT.replace("\n,", "\nNA,").replace("17,,", "17,?,");
    assertThat(csv(text).dataset(Loan.SCHEMA.missing("NA", "?"), "status").checksum())
        .isEqualTo(EXPECTED);
  }

  @Test
  void faultsNameLineColumnAndText() throws IOException {
    assertThat(refusal(TEXT.replace("17", "old").replace("846", "")))
        .isEqualTo(
            """
            2 faults
              line 2: Column 'Price in francs' is empty; expected a number such as -1234.5. \
            Where it may be missing, declare it as 'Double price' and pass null.
              line 6: Column 'seniority' is 'old'; expected a whole number from -2147483648 to \
            2147483647. If it stands for a missing value, state it: schema().missing(..).""");
  }

  @Test
  void atMostTwentyFaultsAreInWords() throws IOException {
    String header = TEXT.lines().findFirst().orElseThrow();
    String message = refusal(header + "\n" + "x,rent,good,1\n".repeat(23));
    assertThat(message).startsWith("23 faults\n  line 2: ");
    assertThat(message).endsWith("\n  and 3 more");
    assertThat(message.lines().count()).isEqualTo(22);
  }

  @Test
  void rowsOfOtherLengthsAreRefused() throws IOException {
    assertThat(refusal(TEXT.replace("9,rent", "rent")))
        .isEqualTo("1 fault\n  line 2: There are 3 fields; expected 4, as in the header.");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefused() throws IOException {
    assertThat(refusal(TEXT + "3,rent,good,\"4"))
        .isEqualTo("1 fault\n  line 7: A quote is opened and never closed.");
    assertThat(refusal("\"seniority")).contains("A quote is opened and never closed.");
  }

  @Test
  void aQuoteWithinQuotesIsWrittenTwice() throws IOException {
    assertThat(refusal(TEXT.replace("\"\"old", "\"old")))
        .isEqualTo(
            "1 fault\n"
                + "  line 3: A quote is closed, and the field goes on; within quotes, a quote is"
                + " written twice. Nothing from here on was read.");
  }

  @Test
  void aFileWithoutRowsIsRefused() throws IOException {
    assertThat(refusal(""))
        .isEqualTo("the file is empty; expected a first line that names the columns");
    assertThat(refusal("\uFEFF\n\n")).contains("the file is empty");
    assertThat(refusal(TEXT.lines().findFirst().orElseThrow()))
        .isEqualTo("there is no row behind the header; expected at least one");
    assertThat(refusal("home,seniority,status\n")).contains("There is no column 'Price in francs'");
    Files.delete(file);
    assertThrows(NoSuchFileException.class, () -> checksum(Csv.read(file)));
  }
}
