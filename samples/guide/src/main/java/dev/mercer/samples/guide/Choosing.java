package dev.mercer.samples.guide;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongFunction;

final class Choosing {
  public static void main(String[] arguments) throws IOException {
    Split data = MixtureTable.read(Path.of("concrete_reg.csv")).dataset().everyNth(5);
    Dataset rows = data.rest();

    Trainer defaults = Trainer.defaults();
    print("16 units", error(MercerConcrete16::create, defaults, rows));
    print("128 units", error(MercerConcrete::create, defaults, rows));
    print("512 units", error(MercerConcrete512::create, defaults, rows));

    for (int epochs : new int[] {20, 60, 120, 240}) {
      Trainer trainer = Trainer.builder().epochs(epochs).build();
      print(epochs + " epochs", error(MercerConcrete::create, trainer, rows));
    }

    Trainer patient = Trainer.builder().epochs(1000).validation(0.2).earlyStopping(20, 0).build();
    print("early stopping", error(MercerConcrete::create, patient, rows));

    print("epsilon 0.5", error(MercerConcreteEpsilon::create, defaults, rows));

    MercerConcrete net = MercerConcrete.create(1);
    System.out.println(defaults.fit(net, rows));
    System.out.println("epsilon " + net.kernels().near().epsilon());
    print("test rows", Evaluation.of(net, data.heldOut()).rmse()[0]);
  }

  /** The mean error on a fifth of the rows, held out three times. */
  private static double error(LongFunction<Model> network, Trainer trainer, Dataset rows) {
    double sum = 0;
    for (int seed = 1; seed <= 3; seed++) {
      Split split = rows.split(0.2, seed);
      Model net = network.apply(seed);
      trainer.fit(net, split.rest());
      sum += Evaluation.of(net, split.heldOut()).rmse()[0];
    }
    return sum / 3;
  }

  private static void print(String what, double error) {
    System.out.printf(Locale.ROOT, "%-15s %.2f MPa%n", what, error);
  }
}
