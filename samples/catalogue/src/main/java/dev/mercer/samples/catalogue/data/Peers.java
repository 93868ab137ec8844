package dev.mercer.samples.catalogue.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The scores of others on the same rows: {@code peers.txt} says whose and how. */
public final class Peers {
  /** The scores that count: the trees stand beside them. */
  private static final int COMPARED = 3;

  private static final int FIRST = 2;

  private final Map<String, List<Score>> scores = new TreeMap<>();

  /** A score of a method. */
  public record Score(double value, String name) {}

  private Peers() {}

  /** Reads the scores. */
  public static Peers read() {
    Peers peers = new Peers();
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(Peers.class.getResourceAsStream("peers.csv")), UTF_8))) {
      for (NamedCsvRecord record : records) {
        peers.scores.put(
            record.getField("set"),
            IntStream.range(FIRST, record.getFieldCount())
                .mapToObj(
                    i ->
                        new Score(
                            Double.parseDouble(record.getField(i)), record.getHeader().get(i)))
                .toList());
      }
      return peers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The best of the linear, support vector and ReLU models, if there are scores on these rows.
   *
   * @param whole whether the task has all the rows that the scores are of
   */
  public Optional<Score> best(Task task, boolean whole) {
    Comparator<Score> byValue = Comparator.comparingDouble(Score::value);
    return !whole || !scores.containsKey(task.name())
        ? Optional.empty()
        : scores.get(task.name()).stream()
            .limit(COMPARED)
            .max(task.classifies() ? byValue : byValue.reversed());
  }

  /** All four scores; NaN where there is none. */
  public List<Double> all(Task task, boolean whole) {
    return whole && scores.containsKey(task.name())
        ? scores.get(task.name()).stream().map(Score::value).toList()
        : Collections.nCopies(COMPARED + 1, Double.NaN);
  }
}
