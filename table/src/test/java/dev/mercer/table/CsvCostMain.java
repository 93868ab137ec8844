package dev.mercer.table;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Schema;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a CSV file costs to read: prints the time of each of some readings, and the memory that the
 * data set keeps. The rows are those of a credit application: nine whole numbers, three categories
 * and an enum, all of which may be missing.
 */
final class CsvCostMain {
  private static final int READINGS = 5;

  private CsvCostMain() {}

  /**
   * @param arguments the number of rows
   */
  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    Path file = Files.createTempFile("rows", ".csv");
    write(file, rows);
    System.out.printf("%s rows, %s MB%n", rows, Files.size(file) >> 20);
    for (int i = 0; i < READINGS; i++) {
      long before = used();
      long start = System.nanoTime();
      Dataset data = Csv.read(file).dataset(schema(), "status");
      long end = System.nanoTime();
      System.out.printf(
          "%.2f s, %s MB kept for %s rows%n",
          (end - start) / 1e9, (used() - before) >> 20, data.size());
    }
    Files.delete(file);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Schema<Object> schema() {
    List<ColumnSpec> columns = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < 13; i++) {
      CellType type =
          i < 9
              ? CellType.Numeric.INT
              : i < 12 ? new CellType.Category(8) : new CellType.Constant(List.of("NO", "YES"));
      columns.add(new ColumnSpec("column" + i, "column" + i, type, true, first));
      first += columns.getLast().size();
    }
    NetworkSpec spec =
        NetworkSpec.of(NetworkSpec.VERSION, "cost.Loans")
            .columns("loan", columns)
            .output(new OutputSpec.Classes(List.of("GOOD", "BAD")))
            .layer(LayerSpec.of("status", "Linear").readout().reads(LayerSpec.INPUT))
            .build();
    return Schema.of(spec, (row, cells) -> {}, values -> values);
  }

  private static void write(Path file, int rows) throws IOException {
    Random random = new Random(1);
    String[] texts = {"rent", "owner", "private", "parents", "other", "ignore"};
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < 13; i++) {
        out.write("column" + i + ",");
      }
      out.write("status\n");
      for (int row = 0; row < rows; row++) {
        for (int i = 0; i < 13; i++) {
          if (random.nextInt(10) > 0) {
            out.write(
                i < 9
                    ? Integer.toString(random.nextInt(5000))
                    : i < 12 ? "\"" + texts[random.nextInt(6)] + "\"" : "\"yes\"");
          }
          out.write(',');
        }
        out.write(random.nextBoolean() ? "\"good\"\n" : "\"bad\"\n");
      }
    }
  }
}
