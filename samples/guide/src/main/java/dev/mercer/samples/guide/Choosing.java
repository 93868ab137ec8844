package dev.mercer.samples.guide;

import dev.mercer.runtime.Comparison;
import dev.mercer.runtime.CrossValidation;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;

final class Choosing {
  public static void main(String[] arguments) throws IOException {
    Split data = MixtureTable.read(Path.of("concrete_reg.csv")).dataset().everyNth(5);
    Dataset rows = data.rest();

    CrossValidation folds = CrossValidation.of(5, 42);
    Comparison units =
        folds.compare(
            rows,
            Trainer.defaults(),
            MercerConcrete::create,
            MercerConcrete16::create,
            MercerConcrete512::create);
    System.out.println(units);

    for (int epochs : new int[] {20, 60, 120, 240}) {
      Trainer trainer = Trainer.builder().epochs(epochs).build();
      Comparison one = folds.compare(rows, trainer, MercerConcrete::create);
      System.out.println(epochs + " epochs: " + one.measures().getFirst().mean(0));
    }

    Trainer patient = Trainer.builder().epochs(1000).validation(0.2).earlyStopping(20, 0).build();
    Comparison stopped = folds.compare(rows, patient, MercerConcrete::create);
    System.out.println("early stopping: " + stopped.measures().getFirst().mean(0));

    Comparison epsilons =
        folds.compare(
            rows, Trainer.defaults(), MercerConcrete::create, MercerConcreteEpsilon::create);
    System.out.println(epsilons);

    MercerConcrete net = MercerConcrete.create(1);
    System.out.println(Trainer.defaults().fit(net, rows));
    System.out.println("epsilon: " + net.kernels().near().epsilon());
    System.out.println(Evaluation.of(net, data.heldOut()));
  }
}
