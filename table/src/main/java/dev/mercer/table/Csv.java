package dev.mercer.table;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Schema;
import dev.mercer.runtime.TextRows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file whose first line names its columns.
 *
 * <pre>{@code
 * Dataset data = Csv.read(file).dataset(MercerLoans.schema(), "status");
 * }</pre>
 *
 * <p>Columns are found by their names, in any order; others are ignored. What the texts mean is
 * said by the {@link Schema}. The file is text as RFC 4180 describes it: fields may stand in
 * quotes, and must where they hold separators, quotes or line ends; lines end in LF, CRLF or CR;
 * empty lines do not count. It is UTF-8, or UTF-16 with a byte order mark, unless a charset is
 * stated. The separator is that of {@code , ; tab |} that stands most often in the first line,
 * unless it is stated.
 *
 * <p>A file is read line by line: it takes the memory of the rows. A field has at most 1,048,576
 * characters, a row at most 4,194,304, and a file at most 65,536 columns.
 *
 * <p>Immutable, and safe from any thread.
 */
public final class Csv {
  private final Path file;
  private final Optional<Charset> charset;
  private final Optional<Character> separator;

  private Csv(Path file, Optional<Charset> charset, Optional<Character> separator) {
    this.file = file;
    this.charset = charset;
    this.separator = separator;
  }

  /** A file, which is opened when it is asked for. */
  public static Csv read(Path file) {
    return new Csv(file, Optional.empty(), Optional.empty());
  }

  /** The same file in this charset. */
  public Csv charset(Charset stated) {
    return new Csv(file, Optional.of(stated), separator);
  }

  /**
   * The same file with this character between fields.
   *
   * @throws IllegalArgumentException if it is a quote, a line end or a letter or digit
   */
  public Csv separator(char stated) {
    if (stated == '"' || stated == '\n' || stated == '\r' || Character.isLetterOrDigit(stated)) {
      throw new IllegalArgumentException(
          "The separator is %s; expected a character that no field begins with, such as a comma, a semicolon or a tab."
              .formatted(Character.getName(stated)));
    }
    return new Csv(file, charset, Optional.of(stated));
  }

  /**
   * Reads rows with what a model should answer to them.
   *
   * @param schema the columns of the input
   * @param answers the columns of the answers: one for a classifier, one for each value of a
   *     regression. If none are stated, they have the names of the declaration: that of the output
   *     layer for a label or a number, those of its record for several numbers
   * @throws CsvFormatException if the file is no CSV file, lacks a column, has no rows, or has
   *     texts that mean nothing in their columns: it names lines, columns and texts
   * @throws IOException if the file cannot be read
   */
  public Dataset dataset(Schema<?> schema, String... answers) throws IOException {
    try (Lines lines = open()) {
      TextRows rows = rows(lines, schema, answers);
      Faults faults = new Faults(file);
      lines.forEach((line, fields) -> faults.add(line, rows.add(fields)), faults);
      faults.refuse();
      if (rows.count() == 0) {
        throw new CsvFormatException(
            file, "there is no row behind the header; expected at least one");
      }
      return rows.dataset();
    }
  }

  /**
   * The columns of the file that nothing is read from, in order.
   *
   * @throws CsvFormatException if the first line does not fit
   * @throws IOException if the file cannot be read
   */
  public List<String> ignored(Schema<?> schema, String... answers) throws IOException {
    try (Lines lines = open()) {
      return rows(lines, schema, answers).ignored();
    }
  }

  private TextRows rows(Lines lines, Schema<?> schema, String... answers) throws IOException {
    List<String> header = lines.header();
    try {
      return schema.rows(header, answers);
    } catch (IllegalArgumentException fault) {
      throw new CsvFormatException(file, fault.getMessage());
    }
  }

  private Lines open() throws IOException {
    return Lines.open(file, charset, separator);
  }

  /** As in {@code loans.csv}. */
  @Override
  public String toString() {
    return file.toString();
  }
}
