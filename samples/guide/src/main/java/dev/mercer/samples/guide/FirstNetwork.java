package dev.mercer.samples.guide;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;

final class FirstNetwork {
  public static void main(String[] arguments) throws IOException {
    Split data = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.2, 1);

    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, data.rest());
    System.out.println(Evaluation.of(net, data.heldOut()));

    Flower flower = new Flower(6.0f, 2.7f, 5.0f, 1.7f);
    System.out.println(net.predict(flower));

    Path file = Path.of("irises.safetensors");
    net.save(file);
    System.out.println(MercerIrises.load(file).predict(flower));
  }
}
