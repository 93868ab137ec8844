package dev.mercer.samples.guide;

import dev.mercer.runtime.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** 1030 mixtures, and how strong the concrete became. */
record MixtureTable(List<Mixture> mixtures, float[] strengths) {

  static MixtureTable read(Path file) throws IOException {
    List<float[]> rows = Files.readAllLines(file).stream().skip(1).map(MixtureTable::row).toList();
    float[] strengths = new float[rows.size()];
    for (int i = 0; i < strengths.length; i++) {
      strengths[i] = rows.get(i)[8];
    }
    return new MixtureTable(rows.stream().map(MixtureTable::mixture).toList(), strengths);
  }

  private static float[] row(String line) {
    String[] cells = line.split(",");
    float[] row = new float[cells.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = Float.parseFloat(cells[i]);
    }
    return row;
  }

  private static Mixture mixture(float[] row) {
    return new Mixture(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]);
  }

  Dataset dataset() {
    return MercerConcrete.dataset(mixtures, strengths);
  }
}
