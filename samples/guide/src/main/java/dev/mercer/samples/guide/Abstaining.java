package dev.mercer.samples.guide;

import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Decision;
import dev.mercer.kernel.TypedAbstention;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

final class Abstaining {
  public static void main(String[] arguments) throws IOException {
    Split data = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.4, 1);
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, data.rest());

    TypedAbstention<Flower, Species> abstention =
        Abstention.calibrate(net, data.rest(), data.heldOut(), 0.95);

    Flower usual = new Flower(6.0f, 2.7f, 5.0f, 1.7f);
    Flower between = new Flower(6.0f, 2.7f, 4.9f, 1.6f);
    Flower inMillimetres = new Flower(60f, 27f, 50f, 17f);
    System.out.println(net.predict(inMillimetres));
    for (Flower flower : List.of(usual, between, inMillimetres)) {
      System.out.println(answer(abstention.decide(flower)));
    }

    System.out.println(abstention.labels(between));

    abstention.save(Path.of("irises-that-abstain.safetensors"));
    TypedAbstention<Flower, Species> loaded =
        Abstention.load(Path.of("irises-that-abstain.safetensors"), MercerIrises.create(0));
    System.out.println(loaded.decide(usual));
  }

  private static String answer(Decision<Species> decision) {
    return switch (decision) {
      case Decision.Answer<Species> answer -> "It is " + answer.label() + ".";
      case Decision.Ambiguous<Species> which -> "It is one of " + which.labels() + ".";
      case Decision.Doubtful<Species> doubt ->
          "I would say " + doubt.label() + ", but I am not sure.";
      case Decision.Outlier<Species> unlike ->
          "I know no flower like it: " + unlike.novelty() + ".";
    };
  }
}
