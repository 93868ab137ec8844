package dev.mercer.samples.guide;

import dev.mercer.runtime.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

record FlowerTable(List<Flower> flowers, List<Species> species) {

  static FlowerTable read(Path file) throws IOException {
    List<Flower> flowers = new ArrayList<>();
    List<Species> species = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split(",");
      flowers.add(
          new Flower(
              Float.parseFloat(cells[0]),
              Float.parseFloat(cells[1]),
              Float.parseFloat(cells[2]),
              Float.parseFloat(cells[3])));
      species.add(Species.valueOf(cells[4]));
    }
    return new FlowerTable(flowers, species);
  }

  Dataset dataset() {
    return MercerIrises.dataset(flowers, species);
  }
}
