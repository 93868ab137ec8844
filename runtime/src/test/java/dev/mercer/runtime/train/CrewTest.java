package dev.mercer.runtime.train;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
  private static final int PIECES = 2000;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyShareOfEveryPieceIsDoneOnceBeforeTheNextPiece(int size) {
    AtomicIntegerArray done = new AtomicIntegerArray(size);
    try (Crew crew = new Crew(size)) {
      for (int piece = 1; piece <= PIECES; piece++) {
        crew.run(
            (share, shares) -> {
              assertThat(shares).isEqualTo(size);
              done.incrementAndGet(share);
            });
        for (int share = 0; share < size; share++) {
          assertWithMessage("share %s after piece %s", share, piece)
              .that(done.get(share))
              .isEqualTo(piece);
        }
      }
    }
  }

  @Test
  void theCallerWaitsForAShareThatAnotherThreadHasTaken() {
    // Longer than the caller's patience, so that it parks and must be woken.
    boolean[] done = new boolean[2];
    try (Crew crew = new Crew(2)) {
      crew.run(
          (share, shares) -> {
            LockSupport.parkNanos(30_000_000);
            done[share] = true;
          });
    }
    assertThat(done).isEqualTo(new boolean[] {true, true});
  }

  @Test
  void anInterruptedCallerStillWaits() {
    boolean[] done = new boolean[2];
    try (Crew crew = new Crew(2)) {
      Thread.currentThread().interrupt();
      crew.run(
          (share, shares) -> {
            for (int i = 0; i < 1000; i++) {
              Thread.onSpinWait();
            }
            done[share] = true;
          });
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(done).isEqualTo(new boolean[] {true, true});
  }

  @Test
  void itIsNoLargerThanTheProcessorsThatThereAre() {
    try (Crew crew = Crew.of(1000)) {
      assertThat(crew.size()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
    try (Crew crew = Crew.of(1)) {
      assertThat(crew.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aShareThatFailsIsToldOfWhenAllAreDone(int failing) {
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    try (Crew crew = new Crew(3)) {
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () ->
                  crew.run(
                      (share, shares) -> {
                        done.incrementAndGet(share);
                        if (share == failing) {
                          throw new ArithmeticException("share " + share);
                        }
                      }));
      assertThat(failure).hasCauseThat().isInstanceOf(ArithmeticException.class);
      assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("share " + failing);
    }
    for (int share = 0; share < 3; share++) {
      assertThat(done.get(share)).isEqualTo(1);
    }
  }

  @Test
  void closingItEndsItsThreads() throws InterruptedException {
    Crew crew = new Crew(3);
    List<Thread> threads = crew.threads();
    assertThat(threads).hasSize(2);
    crew.run((share, shares) -> {});
    crew.close();
    for (Thread thread : threads) {
      // Without a limit: a thread that stays makes the test hang, and the build end it.
      thread.join();
    }
  }

  @Test
  void aPieceAllocatesNothing() {
    Crew.Work work = (share, shares) -> {};
    try (Crew crew = new Crew(2)) {
      // The first time, the counting itself allocates.
      allocated(crew, work);
      assertThat(allocated(crew, work)).isEqualTo(0);
    }
  }

  private static long allocated(Crew crew, Crew.Work work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      crew.run(work);
    }
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
