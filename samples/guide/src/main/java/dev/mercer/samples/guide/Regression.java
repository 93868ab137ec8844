package dev.mercer.samples.guide;

import dev.mercer.kernel.Interval;
import dev.mercer.kernel.Intervals;
import dev.mercer.kernel.TypedIntervals;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Loss;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Regression {
  public static void main(String[] arguments) throws IOException {
    oneValue();
    outliers();
    severalValues();
  }

  private static void oneValue() throws IOException {
    Split data = MixtureTable.read(Path.of("concrete_reg.csv")).dataset().everyNth(5);
    MercerConcrete net = MercerConcrete.create(42);
    Trainer.defaults().fit(net, data.rest());
    System.out.println(Evaluation.of(net, data.heldOut()));

    Mixture mixture = new Mixture(300, 0, 0, 180, 0, 1000, 750, 28);
    float strength = net.predict(mixture);
    System.out.println("strength: " + Math.round(strength) + " MPa");

    TypedIntervals<Mixture> intervals = Intervals.calibrate(net, data.heldOut(), 0.9);
    Interval probable = intervals.of(mixture).getFirst();
    System.out.println("probably " + probable + " MPa");
  }

  private static void outliers() throws IOException {
    Split data = MixtureTable.read(Path.of("concrete_reg.csv")).dataset().everyNth(5);
    MercerConcrete net = MercerConcrete.create(42);
    Trainer trainer = Trainer.builder().loss(Loss.huber(1)).build();
    trainer.fit(net, data.rest());
    System.out.println(Evaluation.of(net, data.heldOut()));
  }

  private static void severalValues() throws IOException {
    List<Flower> flowers = FlowerTable.read(Path.of("iris.csv")).flowers();
    Dataset data =
        MercerPetals.dataset(
            flowers.stream().map(it -> new Sepal(it.sepalLength(), it.sepalWidth())).toList(),
            flowers.stream().map(it -> new Petal(it.petalLength(), it.petalWidth())).toList());
    Split split = data.split(0.2, 1);
    MercerPetals net = MercerPetals.create(42);
    Trainer.defaults().fit(net, split.rest());
    System.out.println(Evaluation.of(net, split.heldOut()));
    System.out.println(net.predict(new Sepal(6.5f, 3.0f)).length());
  }
}
