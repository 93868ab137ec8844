package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.primitives.Floats;
import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingRunTest {
  private final Dataset flowers = TestData.flowers(60).dataset();
  private final Model model = TestModel.create(TestNetworks.classifier(), 1);

  private static Trainer.Builder quick() {
    return Trainer.builder().epochs(3).batchSize(16);
  }

  @Test
  void itsStepsAreThoseOfAFit() {
    Model fitted = TestModel.create(TestNetworks.classifier(), 1);
    TrainingReport expected = quick().build().fit(fitted, flowers);
    try (TrainingRun run = quick().build().begin(model, flowers)) {
      while (run.step()) {
        assertThat(run.ended()).isFalse();
      }
      assertThat(run.steps()).isEqualTo(12);
      assertThat(run.history()).isEqualTo(expected.history());
      assertThat(run.report()).isEqualTo(expected);
    }
    assertThat(bits(model)).isEqualTo(bits(fitted));
  }

  @Test
  void anyThreadMayTakeTheNextStep() throws InterruptedException {
    Model fitted = TestModel.create(TestNetworks.classifier(), 1);
    quick().build().fit(fitted, flowers);
    try (TrainingRun run = quick().threads(2).build().begin(model, flowers)) {
      while (!run.ended()) {
        Thread other = Thread.ofVirtual().start(run::step);
        other.join();
      }
    }
    assertThat(bits(model)).isEqualTo(bits(fitted));
  }

  @Test
  void betweenTwoStepsTheModelMayBeChanged() {
    try (TrainingRun run = quick().build().begin(model, flowers)) {
      run.step();
      Parameter prototypes = model.parameter("near.prototypes");
      float[] moved = prototypes.toArray();
      moved[0] += 3;
      prototypes.set(moved);
      run.step();
      assertThat(prototypes.toArray()[0]).isWithin(0.2f).of(moved[0]);
    }
  }

  @Test
  void itTellsTheListenerOfEveryEpochAndStopsWhenAsked() {
    List<Epoch> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epoch(Epoch epoch) {
            heard.add(epoch);
          }

          @Override
          public boolean stopRequested() {
            return heard.size() == 2;
          }
        };
    try (TrainingRun run = quick().listener(listener).build().begin(model, flowers)) {
      while (run.step()) {}
      assertThat(run.report().stopReason()).isEqualTo(StopReason.LISTENER);
      assertThat(run.history()).isEqualTo(heard);
    }
  }

  @Test
  void thereIsNoStepAfterTheEndAndNoReportBefore() {
    TrainingRun run = quick().build().begin(model, flowers);
    run.step();
    assertThat(assertThrows(IllegalStateException.class, run::report))
        .hasMessageThat()
        .isEqualTo("The training goes on after step 1; expected that it has ended.");
    while (run.step()) {}
    assertThat(assertThrows(IllegalStateException.class, run::step))
        .hasMessageThat()
        .isEqualTo("The training has ended after step 12: there is no further step.");
    run.close();
    assertThat(assertThrows(IllegalStateException.class, run::step))
        .hasMessageThat()
        .contains("was closed");
  }

  private static List<List<Float>> bits(Model model) {
    return model.parameters().stream().map(each -> Floats.asList(each.toArray())).toList();
  }
}
