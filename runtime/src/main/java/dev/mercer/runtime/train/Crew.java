package dev.mercer.runtime.train;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do a piece of work together, again and again, the calling thread among them. They
 * wait for each other a few microseconds in a loop before they park, as the pieces follow each
 * other within a step. Nothing is allocated for a piece, and a crew of one just does it.
 */
final class Crew implements AutoCloseable {
  /**
   * Some tenths of a millisecond: longer than what one thread does alone between two pieces of a
   * step, and than the shares of a piece differ. Waking a parked thread costs more than many a step
   * of a small network.
   */
  private static final int SPINS = 20_000;

  /** A piece of work. */
  interface Work {
    /** Does the share of one of {@code workers}. */
    void share(int worker, int workers);
  }

  private final Thread[] others;
  private final AtomicInteger round = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private @Nullable Work work;
  private @Nullable Thread leader;

  /**
   * @param size the threads, the one that calls {@link #run} included
   */
  Crew(int size) {
    others = new Thread[size - 1];
    for (int i = 0; i < others.length; i++) {
      int worker = i + 1;
      others[i] =
          Thread.ofPlatform().daemon().name("mercer-training-" + worker).start(() -> serve(worker));
    }
  }

  int size() {
    return others.length + 1;
  }

  /** Does a piece of work; returns when every share is done. For one thread at a time. */
  void run(Work piece) {
    if (others.length == 0) {
      piece.share(0, 1);
      return;
    }
    work = piece;
    leader = Thread.currentThread();
    busy.set(others.length);
    round.incrementAndGet();
    for (Thread other : others) {
      LockSupport.unpark(other);
    }
    try {
      piece.share(0, size());
    } finally {
      for (int spins = 0; busy.get() > 0; spins++) {
        pause(spins);
      }
    }
    if (failure != null) {
      throw new IllegalStateException("A training thread failed.", failure);
    }
  }

  private void serve(int worker) {
    int done = 0;
    while (true) {
      for (int spins = 0; round.get() == done; spins++) {
        if (closed) {
          return;
        }
        pause(spins);
      }
      done++;
      try {
        work.share(worker, size());
      } catch (Throwable thrown) {
        failure = thrown;
      }
      if (busy.decrementAndGet() == 0) {
        LockSupport.unpark(leader);
      }
    }
  }

  private static void pause(int spins) {
    if (spins < SPINS) {
      Thread.onSpinWait();
    } else {
      LockSupport.park();
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Thread other : others) {
      LockSupport.unpark(other);
    }
  }
}
