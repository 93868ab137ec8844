package dev.mercer.benchmarks;

import java.util.concurrent.locks.LockSupport;

/**
 * Two threads, the caller and one beside it, that each do one half of a work. The other thread
 * spins for a moment before it sleeps, as the pools of numeric libraries do: waking up would cost
 * more than many a batch.
 */
final class Pair implements AutoCloseable {
  /** Some tens of microseconds. */
  private static final int SPINS = 5_000;

  private final Thread other = Thread.ofPlatform().daemon().unstarted(this::serve);
  private volatile Runnable task = () -> {};
  private volatile boolean busy;
  private volatile boolean closed;

  Pair() {
    other.start();
  }

  /** Runs both at the same time. */
  void run(Runnable mine, Runnable others) {
    task = others;
    busy = true;
    LockSupport.unpark(other);
    mine.run();
    while (busy) {
      Thread.onSpinWait();
    }
  }

  private void serve() {
    int spins = 0;
    while (!closed) {
      if (busy) {
        task.run();
        busy = false;
        spins = 0;
      } else if (spins++ < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(other);
  }
}
