package dev.mercer.samples.guide;

import dev.mercer.kernel.Contribution;
import dev.mercer.kernel.Explanation;
import dev.mercer.kernel.NearestRows;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;

final class Explaining {
  public static void main(String[] arguments) throws IOException {
    Split data = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.2, 1);
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, data.rest());
    Flower flower = new Flower(6.0f, 2.7f, 5.0f, 1.7f);

    Explanation explanation = Explanation.of(net, flower);
    System.out.println(net.predict(flower));
    System.out.println(explanation);

    int output = explanation.outputs().indexOf("VIRGINICA");
    for (Contribution each : explanation.largest(output, 3)) {
      System.out.println(net.kernels().near().prototype(each.prototype()));
    }

    NearestRows rows = NearestRows.of(net.kernels().near(), data.rest());
    System.out.println(explanation.with(rows));

    int strongest = explanation.largest(output, 1).getFirst().prototype();
    System.out.println(explanation.output(output));
    System.out.println(explanation.without(strongest).output(output));

    MercerShares shares = MercerShares.create(42);
    Trainer.defaults().fit(shares, data.rest());
    System.out.println(Explanation.of(shares, flower));
  }
}
