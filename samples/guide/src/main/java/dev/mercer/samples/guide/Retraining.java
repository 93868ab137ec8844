package dev.mercer.samples.guide;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Optimizer;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

final class Retraining {
  public static void main(String[] arguments) throws IOException {
    Split today = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.2, 1);
    Dataset yesterday = today.rest().rows(IntStream.range(0, 60).toArray());
    Flower flower = new Flower(6.0f, 2.7f, 5.0f, 1.7f);

    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, yesterday);
    FlowerService service = new FlowerService(net);
    System.out.println("before: " + service.answer(flower));
    System.out.println("replaced: " + service.retrain(today));
    System.out.println("after: " + service.answer(flower));

    goOn(net, today.rest());
    inAnotherProcess(net, service);
    checkpointed(today.rest());
  }

  private static void goOn(MercerIrises net, Dataset rows) {
    MercerIrises next = net.copy();
    Trainer.builder().optimizer(Optimizer.adam(0.003f)).epochs(10).build().fit(next, rows);
  }

  private static void inAnotherProcess(MercerIrises net, FlowerService service) throws IOException {
    Path file = Path.of("newest.safetensors");
    net.save(file); // where it was trained
    service.replace(MercerIrises.load(file)); // where it answers
  }

  private static void checkpointed(Dataset rows) throws IOException {
    Trainer trainer = Trainer.builder().checkpoint(Path.of("irises.checkpoint")).build();
    trainer.fit(MercerIrises.create(42), rows);

    // Later, after the process was killed:
    MercerIrises net = MercerIrises.create(42);
    trainer.resume(net, rows);
  }
}
