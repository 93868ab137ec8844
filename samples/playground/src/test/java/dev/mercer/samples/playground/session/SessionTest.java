package dev.mercer.samples.playground.session;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.samples.playground.wire.Query;
import dev.mercer.samples.playground.wire.Refusal;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SessionTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Pattern STEP = Pattern.compile("\"step\":(\\d+)");

  private final Sessions sessions = new Sessions(2);

  @AfterEach
  void endAll() {
    sessions.close();
  }

  private Session open(String query) {
    return sessions.open(Settings.of(Query.of(query)));
  }

  private static long step(Frame frame) {
    Matcher matcher = STEP.matcher(frame.state());
    assertThat(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  private static Frame next(Session session) throws InterruptedException {
    return session.frame(LONG).orElseThrow();
  }

  private static Frame paused(Session session) throws InterruptedException {
    Frame frame = next(session);
    while (frame.state().contains("\"playing\":true")) {
      frame = next(session);
    }
    return frame;
  }

  @Test
  void itLearnsUntilTheStepThatIsStated() throws InterruptedException {
    assertThat(step(paused(open("until=30")))).isEqualTo(30);
  }

  @Test
  void whoDoesNotReadDoesNotStopItAndGetsTheNewestFrame() throws InterruptedException {
    Session session = open("until=40");
    float[] end = prototypes(new Lesson(Settings.of(Query.of(""))), 40);
    while (!Arrays.equals(prototypes(session.snapshot()), end)) {
      Thread.sleep(20);
    }
    assertThat(step(paused(session))).isEqualTo(40);
    assertThat(session.frame(Duration.ofMillis(200))).isEmpty();
  }

  private static float[] prototypes(Lesson lesson, int steps) {
    for (int i = 0; i < steps; i++) {
      lesson.step();
    }
    return prototypes(lesson.snapshot());
  }

  private static float[] prototypes(Snapshot snapshot) {
    return snapshot.net().parameter("near.prototypes").toArray();
  }

  @Test
  void aPausedSessionShowsNothingNewAndOneStepIsOne() throws InterruptedException {
    Session session = open("until=8");
    Frame last = paused(session);
    assertThat(session.frame(Duration.ofMillis(200))).isEmpty();
    session.step();
    Frame next = next(session);
    assertThat(step(next)).isEqualTo(step(last) + 1);
    assertThat(next.scene()).isSameInstanceAs(last.scene());
  }

  @Test
  void aQuestionAboutAPausedSessionShowsNothingNew() throws InterruptedException {
    Session session = open("until=8");
    paused(session);
    session.snapshot();
    assertThat(session.frame(Duration.ofMillis(200))).isEmpty();
  }

  @Test
  void resetBeginsAgain() throws InterruptedException {
    Session session = open("until=8");
    paused(session);
    session.reset();
    assertThat(step(next(session))).isEqualTo(0);
  }

  @Test
  void otherPointsAreAnotherScene() throws InterruptedException {
    Session session = open("until=8");
    Frame last = paused(session);
    session.adjust(Settings.of(Query.of("data=xor&until=8")));
    Frame next = next(session);
    assertThat(step(next)).isEqualTo(0);
    assertThat(next.scene()).isNotEqualTo(last.scene());
  }

  @Test
  void thereAreOnlySoMany() {
    Session first = open("");
    open("");
    Refusal refusal = assertThrows(Refusal.class, () -> open(""));
    assertThat(refusal.status()).isEqualTo(429);
    assertThat(refusal).hasMessageThat().contains("open in 2 tabs already");
    first.close();
    assertThat(open("").ended()).isFalse();
    assertThat(sessions.all()).hasSize(2);
  }

  @Test
  void aSessionThatHasEndedIsNotFoundAndAnswersNothing() {
    Session session = open("");
    assertThat(sessions.get(session.id())).isSameInstanceAs(session);
    session.close();
    assertThat(assertThrows(Refusal.class, () -> sessions.get(session.id())).status())
        .isEqualTo(404);
    assertThat(assertThrows(Refusal.class, session::snapshot).status()).isEqualTo(404);
  }
}
