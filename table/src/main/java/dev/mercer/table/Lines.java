package dev.mercer.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The lines of a CSV file, one after another. */
final class Lines implements Closeable {
  static final int LONGEST_FIELD = 1 << 20;

  private static final String NOT_TEXT =
      "At this line or soon behind it are bytes that are no text in the charset of the file. State how it is written, as in charset(StandardCharsets.ISO_8859_1).";

  private static final char NUL = 0;

  private final Path file;
  private final OpenQuote text;
  private final LineHandler handler;
  private final CsvReader<Line> reader;
  private final Iterator<Line> lines;

  private Lines(Path file, OpenQuote text, LineHandler handler, CsvReader<Line> reader) {
    this.file = file;
    this.text = text;
    this.handler = handler;
    this.reader = reader;
    this.lines = reader.iterator();
  }

  static Lines open(Path file, Optional<Charset> charset, Optional<Character> separator)
      throws IOException {
    BufferedReader buffered = FileText.open(file, charset);
    try {
      char between = separator.isPresent() ? separator.get() : Separators.find(buffered);
      OpenQuote text = new OpenQuote(buffered, between);
      LineHandler handler = new LineHandler();
      CsvReader<Line> reader =
          CsvReader.builder()
              .fieldSeparator(between)
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(true)
              // Rows are counted against the header where their lines are known.
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(false)
              .maxBufferSize(LONGEST_FIELD)
              .build(handler, text);
      return new Lines(file, text, handler, reader);
    } catch (CharacterCodingException e) {
      buffered.close();
      throw new CsvFormatException(file, "line 1: " + NOT_TEXT);
    } catch (IOException | RuntimeException e) {
      buffered.close();
      throw e;
    }
  }

  /** Takes a row. */
  interface Taker {
    void take(long line, List<String> fields);
  }

  /**
   * The names of the columns.
   *
   * @throws CsvFormatException if there are none
   */
  List<String> header() throws IOException {
    List<String> names = new ArrayList<>();
    Faults faults = new Faults(file);
    read(1, (line, fields) -> names.addAll(fields), faults);
    faults.refuse();
    if (names.isEmpty()) {
      throw new CsvFormatException(
          file, "the file is empty; expected a first line that names the columns");
    }
    if (names.stream().anyMatch(name -> name.indexOf(NUL) >= 0)) {
      throw new CsvFormatException(
          file,
          "line 1: There are characters U+0000, so that it is no UTF-8 text. If it is text, state how it is written, as in charset(StandardCharsets.UTF_16LE)");
    }
    return names;
  }

  /** Takes the rows that are left, up to one that is no CSV: that is a fault. */
  void forEach(Taker taker, Faults faults) throws IOException {
    read(Long.MAX_VALUE, taker, faults);
  }

  private void read(long most, Taker taker, Faults faults) throws IOException {
    try {
      for (long count = 0; count < most && lines.hasNext(); count++) {
        Line line = lines.next();
        if (!lines.hasNext() && text.isOpen()) {
          faults.add(line.number(), List.of("A quote is opened and never closed."));
        } else {
          taker.take(line.number(), line.fields());
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      faults.add(handler.line(), List.of(described(e) + " Nothing from here on was read."));
    }
  }

  /**
   * What is no CSV, in the user's words.
   *
   * @throws IOException if it is the disk, and not the file
   */
  private static String described(RuntimeException e) throws IOException {
    Throwable cause = e.getCause();
    if (cause instanceof CharacterCodingException) {
      return NOT_TEXT;
    }
    if (cause instanceof LineHandler.TooLong) {
      return cause.getMessage();
    }
    if (cause instanceof CsvParseException) {
      return cause.getMessage().startsWith("Unexpected character after closing quote")
          ? "A quote is closed, and the field goes on; within quotes, a quote is written twice."
          : "A field has more than %s characters, or a quote is opened and never closed."
              .formatted(LONGEST_FIELD);
    }
    if (cause instanceof IOException disk) {
      throw disk;
    }
    throw e;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
