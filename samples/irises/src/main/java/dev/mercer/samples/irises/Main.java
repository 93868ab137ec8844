package dev.mercer.samples.irises;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class Main {
  public static void main(String[] arguments) throws IOException {
    List<Flower> flowers = new ArrayList<>();
    List<Species> species = new ArrayList<>();
    try (var csv = new InputStreamReader(Main.class.getResourceAsStream("iris.csv"), UTF_8)) {
      for (var row : CsvReader.builder().ofNamedCsvRecord(csv)) {
        float[] cm = new float[4];
        for (int i = 0; i < cm.length; i++) cm[i] = Float.parseFloat(row.getField(i));
        flowers.add(new Flower(cm[0], cm[1], cm[2], cm[3]));
        species.add(Species.valueOf(row.getField("species")));
      }
    }
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, MercerIrises.dataset(flowers, species));
    Flower flower = new Flower(6.5f, 3.0f, 5.8f, 2.2f);
    System.out.println(flower + " is " + net.predict(flower).label());
    net.save(Path.of("irises.safetensors"));
  }
}
