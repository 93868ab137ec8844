package dev.mercer.samples.digits;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The handwritten digits: 1797 pictures, each with its digit. {@code digits.txt} beside the file
 * says where they come from.
 */
final class DigitData {
  /** The pixels in a row of a picture, and the rows in a picture. */
  static final int WIDTH = 8;

  static final int PIXELS = WIDTH * WIDTH;

  private static final float FULL_INK = 16;

  private DigitData() {}

  /** All digits; every fifth is held out as a test. Pixels are from 0 (paper) to 1 (ink). */
  static Split read() throws IOException {
    List<float[]> pictures = new ArrayList<>();
    List<Integer> digits = new ArrayList<>();
    try (InputStream file =
            Objects.requireNonNull(DigitData.class.getResourceAsStream("digits.csv"));
        CsvReader<NamedCsvRecord> records =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, UTF_8))) {
      for (NamedCsvRecord record : records) {
        float[] picture = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
          picture[i] = Integer.parseInt(record.getField("p" + i)) / FULL_INK;
        }
        pictures.add(picture);
        digits.add(Integer.parseInt(record.getField("class")));
      }
    }
    return Dataset.of(
            pictures.toArray(float[][]::new), digits.stream().mapToInt(Integer::intValue).toArray())
        .everyNth(5);
  }
}
