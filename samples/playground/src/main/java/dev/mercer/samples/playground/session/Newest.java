package dev.mercer.samples.playground.session;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slot for one value: who puts never waits, and who takes gets the newest. Values that nobody
 * took in time are gone. Thread-safe, for one taker.
 */
final class Newest<Value> {
  private @Nullable Value value;
  private long untakenSince;

  /** Replaces the value. */
  synchronized void put(Value newer) {
    if (value == null) {
      untakenSince = System.nanoTime();
    }
    value = newer;
    notifyAll();
  }

  /** Takes the value, or waits for one: empty if none comes in time. */
  synchronized Optional<Value> take(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (value == null) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      Duration wait = Duration.ofNanos(left);
      // One millisecond more than the whole ones: 0 would wait for ever.
      wait(wait.toMillis() + 1);
    }
    Optional<Value> taken = Optional.of(value);
    value = null;
    return taken;
  }

  /** How long there has been a value that nobody took. */
  synchronized Duration untaken() {
    return value == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - untakenSince);
  }
}
