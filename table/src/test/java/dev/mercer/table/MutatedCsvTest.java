package dev.mercer.table;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it gives the right data or an error that says where it is wrong. */
class MutatedCsvTest {
  private static final int FILES = 2000;
  private static final int LEAST_OF_EACH = 200;

  @TempDir Path directory;

  /** Rows of every kind, some quoted, some with gaps. */
  private static String text(Random random, char separator, String end) {
    StringBuilder text = new StringBuilder();
    String[] homes = {
      "rent", "owner", "\"a; b, c | d\"", "", "\"say \"\"hi\"\"\"", "Zürich", "\"two\nlines\""
    };
    text.append(
        String.join("" + separator, "home", "id", "seniority", "status", "Price in francs"));
    text.append(end);
    int rows = 1 + random.nextInt(20);
    for (int row = 0; row < rows; row++) {
      text.append(homes[random.nextInt(homes.length)]).append(separator);
      text.append(random.nextBoolean() ? "" : "x" + row).append(separator);
      text.append(random.nextInt(4) == 0 ? "" : random.nextInt(50)).append(separator);
      text.append(random.nextBoolean() ? "good" : "\"BAD\"").append(separator);
      text.append(String.format(Locale.ROOT, "%.2f", 1000 * random.nextDouble())).append(end);
    }
    return text.toString();
  }

  /** A file with something done to it that may or may not be harmless. */
  private static byte[] mutated(Random random) {
    char separator = ",;\t|".charAt(random.nextInt(4));
    String end = random.nextBoolean() ? "\n" : random.nextBoolean() ? "\r\n" : "\r";
    String text = text(random, separator, end);
    Charset charset = UTF_8;
    int times = random.nextInt(3);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(text.length());
      String before = text.substring(0, at);
      String behind = text.substring(at);
      text =
          switch (random.nextInt(10)) {
            case 0 -> before;
            case 1 -> before + "\"" + behind;
            case 2 -> before + separator + behind;
            case 3 -> before + end + behind;
            case 4 -> before + behind.substring(1);
            case 5 -> before + (char) (1 + random.nextInt(300)) + behind;
            case 6 -> text.replace("\n", "\r\n");
            case 7 -> text.replace(separator, ",;\t|".charAt(random.nextInt(4)));
            case 8 -> text + text.substring(0, at);
            default -> "\uFEFF" + text;
          };
      if (text.isEmpty()) {
        break;
      }
    }
    switch (random.nextInt(8)) {
      case 0 -> charset = StandardCharsets.ISO_8859_1;
      case 1 -> charset = StandardCharsets.UTF_16LE;
      case 2 -> charset = StandardCharsets.UTF_16BE;
      default -> {}
    }
    byte[] bytes = text.getBytes(charset);
    if (random.nextInt(6) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  /** The checksum of what a file says, by other means; nothing if it is wrong. */
  private static Optional<String> expected(byte[] bytes) {
    String text;
    try {
      text = decoded(bytes);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    Optional<List<List<String>>> records = ReferenceParser.parse(text, separator(text));
    if (records.isEmpty() || records.get().size() < 2) {
      return Optional.empty();
    }
    List<String> header = records.get().getFirst().stream().map(String::strip).toList();
    for (String name : List.of("home", "seniority", "status", "Price in francs")) {
      if (header.stream().filter(name::equals).count() != 1) {
        return Optional.empty();
      }
    }
    return rows(header, records.get().subList(1, records.get().size()));
  }

  private static char separator(String text) {
    try {
      return Separators.find(new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
    Charset charset =
        first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE
            ? StandardCharsets.UTF_16
            : UTF_8;
    String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return charset == UTF_8 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> rows(List<String> header, List<List<String>> records) {
    List<Loan> loans = new ArrayList<>();
    int[] labels = new int[records.size()];
    for (List<String> record : records) {
      if (record.size() != header.size()) {
        return Optional.empty();
      }
      Map<String, String> texts = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        texts.put(header.get(i), record.get(i));
      }
      String status = texts.get("status").strip();
      if (!status.equalsIgnoreCase("good") && !status.equalsIgnoreCase("bad")) {
        return Optional.empty();
      }
      labels[loans.size()] = status.equalsIgnoreCase("good") ? 0 : 1;
      try {
        loans.add(Loan.SCHEMA.row(texts));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(Loan.SCHEMA.dataset(loans, labels).checksum());
  }

  @Test
  void everyFileGivesTheRightDataOrAClearError() throws IOException {
    Path file = directory.resolve("loans.csv");
    int right = 0;
    for (int seed = 0; seed < FILES; seed++) {
      byte[] bytes = mutated(new Random(seed));
      Files.write(file, bytes);
      Optional<String> found = Optional.empty();
      String message = "";
      try {
        found = Optional.of(Csv.read(file).dataset(Loan.SCHEMA, "status").checksum());
        right++;
      } catch (CsvFormatException e) {
        message = e.getMessage();
        assertThat(message).startsWith(file + ": ");
        assertThat(message.substring(file.toString().length()))
            .containsMatch(
                "line \\d+: |There is no column '|There are two columns '|the file is empty|there is no row");
      }
      assertWithMessage("file %s, %s: %s", seed, message, new String(bytes, UTF_8))
          .that(found)
          .isEqualTo(expected(bytes));
    }
    assertThat(right).isAtLeast(LEAST_OF_EACH);
    assertThat(FILES - right).isAtLeast(LEAST_OF_EACH);
  }

  /** What an attempt says, if it takes little memory to find out. */
  private static String refusal(Path file) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    String message =
        assertThrows(CsvFormatException.class, () -> Csv.read(file).dataset(Loan.SCHEMA, "status"))
            .getMessage();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
    return message;
  }

  private Path written(String start, String repeated, int times) throws IOException {
    Path file = directory.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(start);
      for (int i = 0; i < times; i++) {
        out.write(repeated);
      }
    }
    return file;
  }

  @Test
  void aHugeFieldIsRefusedInLittleMemory() throws IOException {
    String start = "home,seniority,status,Price in francs\nrent,1,good,2\n";
    String kilobyte = "x".repeat(1000);
    assertThat(refusal(written(start, kilobyte, 100_000)))
        .contains("line 3: A field has more than 1048576 characters");
    assertThat(refusal(written(start + "\"", kilobyte, 2_000)))
        .contains("line 3: A field has more than 1048576 characters, or a quote is opened");
    assertThat(refusal(written("", kilobyte, 2_000))).contains("line 1: A field has more than");
  }

  @Test
  void aMillionColumnsAreRefusedInLittleMemory() throws IOException {
    assertThat(refusal(written("home", ",x", 1_000_000)))
        .contains("line 1: There are more than 65536 fields.");
    assertThat(refusal(written("home,seniority,status,Price in francs\nrent", ",x", 1_000_000)))
        .contains("line 2: There are more than 65536 fields.");
  }

  @Test
  void aRowOfManyLongFieldsIsRefusedInLittleMemory() throws IOException {
    assertThat(refusal(written("home", "," + "x".repeat(900_000), 30)))
        .contains("line 1: The row has more than 4194304 characters.");
  }
}
