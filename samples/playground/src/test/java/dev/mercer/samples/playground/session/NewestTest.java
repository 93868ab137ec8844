package dev.mercer.samples.playground.session;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class NewestTest {
  private static final Duration SOON = Duration.ofMillis(10);

  private final Newest<String> newest = new Newest<>();

  @Test
  void onlyTheNewestIsTakenAndOnlyOnce() throws InterruptedException {
    newest.put("first");
    newest.put("second");
    assertThat(newest.take(SOON)).hasValue("second");
    assertThat(newest.take(SOON)).isEmpty();
  }

  @Test
  void whoWaitsGetsTheNext() throws InterruptedException {
    Thread.startVirtualThread(() -> newest.put("late"));
    assertThat(newest.take(Duration.ofSeconds(30))).hasValue("late");
  }

  @Test
  void itKnowsHowLongNobodyTook() throws InterruptedException {
    assertThat(newest.untaken()).isEqualTo(Duration.ZERO);
    newest.put("first");
    Thread.sleep(30);
    newest.put("second");
    assertThat(newest.untaken()).isAtLeast(Duration.ofMillis(30));
    newest.take(SOON);
    assertThat(newest.untaken()).isEqualTo(Duration.ZERO);
  }
}
