package dev.mercer.samples.playground.session;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.runtime.Evaluation;
import dev.mercer.samples.playground.wire.Query;
import dev.mercer.samples.playground.wire.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LessonTest {

  private static Settings settings(String query) {
    return Settings.of(Query.of(query));
  }

  private static Lesson lesson(String query, int steps) {
    Lesson lesson = new Lesson(settings(query));
    for (int i = 0; i < steps; i++) {
      lesson.step();
    }
    return lesson;
  }

  private static double testAccuracy(Lesson lesson) {
    Snapshot snapshot = lesson.snapshot();
    return Evaluation.of(snapshot.net(), snapshot.sample().test().orElseThrow()).accuracy();
  }

  @ParameterizedTest
  @CsvSource({
    "data=moons, 300",
    "data=moons&start=data, 300",
    "data=moons&readout=convex&start=data, 300",
    "data=rings, 300",
    "data=xor&noise=0.05, 600",
    "data=blobs, 600",
    "data=spiral&units=64, 900",
  })
  void itTellsTheColoursOfNewPointsAfterSomeSteps(String query, int steps) {
    assertThat(testAccuracy(lesson(query, steps))).isGreaterThan(0.95);
  }

  @Test
  void theSameSettingsGiveTheSamePicture() {
    String query = "data=xor&units=8&start=random";
    assertThat(lesson(query, 50).frame(true, "")).isEqualTo(lesson(query, 50).frame(true, ""));
  }

  @Test
  void prototypesStartOnThePointsOrWhereTheNetworkHasThem() {
    float[] random =
        lesson("start=random", 0).snapshot().net().parameter("near.prototypes").toArray();
    float[] seeded =
        lesson("start=data", 0).snapshot().net().parameter("near.prototypes").toArray();
    float[] created = settings("").architecture().create(1).parameter("near.prototypes").toArray();
    assertThat(random).isEqualTo(created);
    assertThat(seeded).isNotEqualTo(created);
  }

  @Test
  void aPrototypeIsMovedToAPlace() {
    Lesson lesson = lesson("", 5);
    String before = lesson.frame(true, "").state();
    lesson.move(3, new float[] {1, -2});
    assertThat(KernelLayer.of(lesson.snapshot().net(), "near").center(3))
        .isEqualTo(new double[] {1, -2});
    assertThat(field(lesson.frame(true, "").state())).isNotEqualTo(field(before));
  }

  private static String field(String state) {
    return state.substring(state.indexOf("\"field\""));
  }

  @Test
  void thereIsNoPrototypeBehindTheLast() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> lesson("units=4", 0).move(4, new float[] {0, 0}));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("There is no prototype 4; there are 4, counted from 0.");
    assertThat(refusal.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate=0.1", "penalty=0.01", "speed=1", "until=9"})
  void itGoesOnWithAnotherRateOrPenalty(String query) {
    Lesson lesson = lesson("", 20);
    assertThat(lesson.adjust(settings(query))).isTrue();
    lesson.step();
    assertThat(lesson.steps()).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data=xor",
        "noise=0",
        "seed=2",
        "test=0.5",
        "units=8",
        "start=data",
        "scalars=fixed"
      })
  void otherPointsOrAnotherNetworkTakeAnotherLesson(String query) {
    assertThat(lesson("", 1).adjust(settings(query))).isFalse();
  }

  @Test
  void biasAndEpsilonThatAreFixedAreThoseThatWereStated() {
    Lesson lesson = lesson("scalars=fixed&b=2&epsilon=0.5", 20);
    KernelLayer layer = KernelLayer.of(lesson.snapshot().net(), "near");
    assertThat(layer.bias()).isEqualTo(2);
    assertThat(layer.epsilon()).isEqualTo(0.5f);
    assertThat(lesson.adjust(settings("scalars=fixed&b=0&epsilon=4"))).isTrue();
    lesson.step();
    KernelLayer changed = KernelLayer.of(lesson.snapshot().net(), "near");
    assertThat(changed.bias()).isEqualTo(0);
    assertThat(changed.epsilon()).isEqualTo(4);
  }

  @Test
  void aPointThatIsDrawnIsLearntByTheSameNetwork() {
    Lesson lesson = lesson("data=drawn&drawing=0aaaa1zzzz", 20);
    assertThat(lesson.adjust(settings("data=drawn&drawing=0aaaa1zzzz0az99"))).isTrue();
    assertThat(lesson.snapshot().sample().training().size()).isEqualTo(3);
    assertThat(lesson.steps()).isEqualTo(20);
  }

  @Test
  void afterAThousandEpochsItPausesAndCanGoOn() {
    Lesson lesson = lesson("data=drawn&drawing=0aaaa1zzzz&units=4", 999);
    assertThat(lesson.step()).isFalse();
    assertThat(lesson.step()).isTrue();
    assertThat(lesson.steps()).isEqualTo(1001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "readout=convex&penalty=0.1    | A penalty is one of a linear readout",
        "data=drawn                    | There is nothing to tell apart: draw points of both colours.",
        "data=drawn&drawing=0aaaa      | There is nothing to tell apart: draw points of both colours.",
        "data=drawn&drawing=9aaaa      | This is no drawing",
        "units=5                       | units is '5'; expected one of [4, 8, 16, 32, 64].",
        "epsilon=0                     | epsilon is '0'; expected a number from",
      })
  void settingsThatCannotBeAreRefused(String query, String message) {
    assertThat(assertThrows(Refusal.class, () -> settings(query)))
        .hasMessageThat()
        .startsWith(message);
  }
}
