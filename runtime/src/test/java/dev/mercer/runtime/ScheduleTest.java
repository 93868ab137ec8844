package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void theCosineFallsFromOneToNearlyZero() {
    Schedule cosine = Schedule.cosine();
    assertThat(cosine.factor(0, 100, 10)).isEqualTo(1);
    assertThat(cosine.factor(50, 100, 10)).isWithin(1e-15).of(0.5);
    for (int step = 0; step < 100; step++) {
      assertThat(cosine.factor(step, 100, 10))
          .isWithin(1e-15)
          .of((1 + Math.cos(Math.PI * step / 100)) / 2);
    }
  }

  @Test
  void stepsFallAfterWholeEpochs() {
    Schedule step = Schedule.step(2, 0.5);
    assertThat(step.factor(19, 100, 10)).isEqualTo(1);
    assertThat(step.factor(20, 100, 10)).isEqualTo(0.5);
    assertThat(step.factor(99, 100, 10)).isEqualTo(0.0625);
  }

  @Test
  void warmingUpRisesInALineAndThenStartsTheOther() {
    Schedule warmup = Schedule.warmup(2, Schedule.cosine());
    assertThat(warmup.factor(0, 100, 10)).isEqualTo(0.05);
    assertThat(warmup.factor(19, 100, 10)).isEqualTo(1);
    assertThat(warmup.factor(20, 100, 10)).isEqualTo(1);
    assertThat(warmup.factor(60, 100, 10)).isWithin(1e-15).of(0.5);
  }

  @Test
  void warmingUpLongerThanTheTrainingOnlyRises() {
    assertThat(Schedule.warmup(20, Schedule.constant()).factor(99, 100, 10)).isEqualTo(1);
    assertThat(Schedule.warmup(20, Schedule.constant()).factor(49, 100, 10)).isEqualTo(0.5);
  }
}
