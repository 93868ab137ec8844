package dev.mercer.samples.catalogue.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.mercer.runtime.Dataset;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers, the last column of which is {@code class}, a name or number, or {@code y}, a
 * target value. Labels count the names in the order of the alphabet.
 */
final class CsvTable {
  private CsvTable() {}

  /**
   * Reads a table.
   *
   * @param full what the features are divided by
   */
  static Dataset read(InputStream file, float full) throws IOException {
    List<float[]> rows = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    boolean labelled = false;
    try (CsvReader<NamedCsvRecord> records =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
      for (NamedCsvRecord record : records) {
        labelled = record.getHeader().getLast().equals("class");
        float[] row = new float[record.getFieldCount() - 1];
        for (int k = 0; k < row.length; k++) {
          row[k] = Float.parseFloat(record.getField(k)) / full;
        }
        rows.add(row);
        answers.add(record.getField(row.length));
      }
    }
    float[][] features = rows.toArray(float[][]::new);
    return labelled
        ? Dataset.of(features, labels(answers))
        : Dataset.of(
            features,
            answers.stream()
                .map(answer -> new float[] {Float.parseFloat(answer)})
                .toArray(float[][]::new));
  }

  private static int[] labels(List<String> answers) {
    List<String> names = answers.stream().distinct().sorted().toList();
    return answers.stream().mapToInt(names::indexOf).toArray();
  }
}
