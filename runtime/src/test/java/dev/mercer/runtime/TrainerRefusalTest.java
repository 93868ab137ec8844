package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.network.TestNetworks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TrainerRefusalTest {
  private final Model classifier = TestModel.create(TestNetworks.classifier(), 1);
  private final Dataset flowers = TestData.flowers(30).dataset();

  @Test
  void dataOfAnotherShapeIsRefused() {
    assertRefused("rows of 2 features", () -> Trainer.defaults().fit(classifier, prices()));
    float[][] rows = {{1, 2, 3, 4}, {5, 6, 7, 8}};
    assertRefused(
        "The label of row 1 is 3",
        () -> Trainer.defaults().fit(classifier, Dataset.of(rows, new int[] {0, 3})));
    assertRefused(
        "target values",
        () -> Trainer.defaults().fit(classifier, Dataset.of(rows, new float[][] {{1}, {2}})));
  }

  @Test
  void whatIsNullIsNamedWithTheRemedy() {
    Trainer trainer = Trainer.defaults();
    String noModel = "The model is null. Make one by create or load of its generated class.";
    assertNamed(noModel, () -> trainer.fit(null, flowers));
    assertNamed(noModel, () -> trainer.begin(null, flowers));
    Trainer saving = Trainer.builder().checkpoint(Path.of("unused")).build();
    assertNamed(noModel, () -> saving.resume(null, flowers));
    assertNamed(
        "The data set is null. Make one by dataset of the generated class, or by Dataset.of.",
        () -> trainer.fit(classifier, null));

    Trainer.Builder builder = Trainer.builder();
    assertNamed("The optimizer is null. Leave", () -> builder.optimizer(null));
    assertNamed("The schedule is null. Leave", () -> builder.schedule(null));
    assertNamed("The loss is null. Leave", () -> builder.loss(null));
    assertNamed("The listener is null. Leave", () -> builder.listener(null));
    assertNamed("The data set to validate on is null. State", () -> builder.validation(null));
    assertNamed("The checkpoint file is null. State", () -> builder.checkpoint(null));
    assertNamed("The checkpoint file is null. State", () -> builder.checkpoint(null, 5));
    // A refusal leaves the model free.
    assertThat(classifier.outputs(flowers.row(0))).hasLength(3);
  }

  private static void assertNamed(String message, Executable use) {
    assertThat(assertThrows(NullPointerException.class, use)).hasMessageThat().startsWith(message);
  }

  @Test
  void rowsOfOneClassAreRefused() {
    Dataset virginica = flowers.rows(2, 5, 8);
    assertRefused(
        "All rows to learn are of the class VIRGINICA",
        () -> Trainer.defaults().fit(classifier, virginica));
    Dataset weighted = flowers.withClassWeights(1, 0, 0);
    assertRefused("of the class SETOSA", () -> Trainer.defaults().fit(classifier, weighted));
  }

  @Test
  void aPartWithoutRowsIsRefused() {
    assertRefused(
        "takes 0 and leaves 3",
        () -> Trainer.builder().validation(0.1).build().fit(classifier, flowers.rows(0, 1, 2)));
  }

  @Test
  void validationRowsMustBeOfTheNetworkToo() {
    assertRefused(
        "rows of 2 features",
        () -> Trainer.builder().validation(prices()).build().fit(classifier, flowers));
  }

  @Test
  void aLossOfAnotherOutputIsRefused() {
    assertRefused(
        "expected Loss.crossEntropy()",
        () -> Trainer.builder().loss(Loss.squaredError()).build().fit(classifier, flowers));
    Model regression = TestModel.create(TestNetworks.regression(), 1);
    assertRefused(
        "expected Loss.squaredError()",
        () -> Trainer.builder().loss(Loss.crossEntropy()).build().fit(regression, prices()));
  }

  @Test
  void numbersOutOfRangeAreRefusedWhereTheyAreStated() {
    Trainer.Builder builder = Trainer.builder();
    assertRefused("number of epochs is 0", () -> builder.epochs(0));
    assertRefused("batch size is -1", () -> builder.batchSize(-1));
    assertRefused("number of threads is 0", () -> builder.threads(0));
    assertRefused("weight decay is -1", () -> builder.weightDecay(-1));
    assertRefused("maximum norm of the gradient is 0", () -> builder.clipping(0));
    assertRefused("is 1.0; expected above 0 and below 1", () -> builder.validation(1));
    assertRefused("patience is 0", () -> builder.earlyStopping(0, 0));
    assertRefused("minimum improvement is NaN", () -> builder.earlyStopping(1, Double.NaN));
    assertRefused("checkpoints is 0", () -> builder.checkpoint(Path.of("x"), 0));
    assertRefused("rate is 0", () -> Optimizer.adam(0));
    assertRefused("rate is NaN", () -> Optimizer.sgd(Float.NaN));
    assertRefused("momentum is 1", () -> Optimizer.momentum(0.1f, 1));
    assertRefused("delta of Huber's loss is 0", () -> Loss.huber(0));
    assertRefused("factor of the rate is 2", () -> Schedule.step(1, 2));
    assertRefused("epochs to warm up is 0", () -> Schedule.warmup(0, Schedule.cosine()));
  }

  @Test
  void contradictionsAreRefused() {
    assertRefused("there is no validation", () -> Trainer.builder().earlyStopping(3, 0).build());
    assertRefused(
        "stated twice",
        () -> Trainer.builder().optimizer(Optimizer.adamw(0.1f, 0.1f)).weightDecay(0.1f).build());
  }

  @Test
  void resumingNeedsACheckpointFile() {
    assertThrows(IllegalStateException.class, () -> Trainer.defaults().resume(classifier, flowers));
  }

  private static Dataset prices() {
    return TestData.prices(30).dataset();
  }

  /** Refused with this text in the message, and without a change of the model. */
  private void assertRefused(String text, Executable action) {
    assertThat(assertThrows(IllegalArgumentException.class, action))
        .hasMessageThat()
        .contains(text);
    Model untouched = TestModel.create(TestNetworks.classifier(), 1);
    for (Parameter parameter : classifier.parameters()) {
      assertThat(parameter.toArray()).isEqualTo(untouched.parameter(parameter.name()).toArray());
    }
  }
}
