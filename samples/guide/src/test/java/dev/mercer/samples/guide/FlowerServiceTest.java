package dev.mercer.samples.guide;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Prediction;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The service of docs/guide/retraining.md under load. */
final class FlowerServiceTest {
  private static final int CALLERS = 4;
  private static final Flower FLOWER = new Flower(6.0f, 2.7f, 5.0f, 1.7f);

  @Test
  void everyAnswerDuringARetrainingIsTheOldOrTheNewNetworks() throws Exception {
    Split today = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.2, 1);
    FlowerService service = new FlowerService(trainedOnTheFirst(60, today.rest()));
    Prediction<Species> before = service.answer(FLOWER);

    Set<Prediction<Species>> answers = new HashSet<>();
    CountDownLatch asked = new CountDownLatch(CALLERS);
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<Set<Prediction<Species>>>> heard = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        heard.add(callers.submit(() -> ask(service, asked, over)));
      }
      try {
        asked.await();
        assertThat(service.retrain(today)).isTrue();
      } finally {
        over.set(true);
      }
      for (Future<Set<Prediction<Species>>> each : heard) {
        answers.addAll(each.get());
      }
    }

    Prediction<Species> after = service.answer(FLOWER);
    assertThat(after).isNotEqualTo(before);
    assertThat(answers).containsExactly(before, after);
  }

  @Test
  void aNetworkThatIsWorseDoesNotReplaceTheOldOne() throws IOException {
    Split today = FlowerTable.read(Path.of("iris.csv")).dataset().split(0.2, 1);
    FlowerService service = new FlowerService(trainedOnTheFirst(120, today.rest()));
    Prediction<Species> before = service.answer(FLOWER);

    Dataset poor = today.rest().rows(IntStream.range(0, 60).toArray());
    assertThat(service.retrain(new Split(poor, today.heldOut()))).isFalse();
    assertThat(service.answer(FLOWER)).isEqualTo(before);
  }

  /**
   * All different answers. The first question is asked before the retraining, the last after it.
   */
  private static Set<Prediction<Species>> ask(
      FlowerService service, CountDownLatch asked, AtomicBoolean over) {
    Set<Prediction<Species>> answers = new HashSet<>();
    answers.add(service.answer(FLOWER));
    asked.countDown();
    boolean last;
    do {
      last = over.get();
      answers.add(service.answer(FLOWER));
    } while (!last);
    return answers;
  }

  private static MercerIrises trainedOnTheFirst(int count, Dataset rows) {
    MercerIrises net = MercerIrises.create(42);
    Trainer.defaults().fit(net, rows.rows(IntStream.range(0, count).toArray()));
    return net;
  }
}
