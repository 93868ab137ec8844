package dev.mercer.samples.guide;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Prediction;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;

/** Answers with the newest network. Any number of threads may ask. */
final class FlowerService {
  private volatile MercerIrises net;

  FlowerService(MercerIrises net) {
    this.net = net;
  }

  Prediction<Species> answer(Flower flower) {
    return net.predict(flower);
  }

  void replace(MercerIrises next) {
    net = next;
  }

  /** Trains a new network, and lets it answer from now on if it is no worse. */
  boolean retrain(Split rows) {
    MercerIrises next = MercerIrises.create(42);
    Trainer.defaults().fit(next, rows.rest());
    double before = Evaluation.of(net, rows.heldOut()).logLoss();
    double after = Evaluation.of(next, rows.heldOut()).logLoss();
    if (after > before) {
      return false;
    }
    replace(next);
    return true;
  }
}
