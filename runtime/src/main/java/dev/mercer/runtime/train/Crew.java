package dev.mercer.runtime.train;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that do a piece of work together, again and again, the calling thread among them. A piece
 * has as many shares as the crew has threads, and a thread that is free takes the next one. So
 * nobody waits for a thread that finds no core: the others, or the caller alone, do its share. Who
 * does a share must not show in the result.
 *
 * <p>Nothing is allocated for a piece, and a crew of one just does it.
 */
final class Crew implements AutoCloseable {

  /** A piece of work. */
  interface Work {
    /** Does one of {@code shares} shares, which are counted from 0. */
    void share(int share, int shares);
  }

  private final Helper[] helpers;

  /**
   * The number of the piece in the upper half, the next of its shares in the lower half: as large
   * as the crew where none is left.
   */
  private final AtomicLong next = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();
  private final BooleanSupplier finished = () -> unfinished.get() == 0;
  private final Patience patience = new Patience();
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;
  private int pieces;
  private @Nullable Work work;
  private @Nullable Thread leader;

  /**
   * @param size the threads, the one that calls {@link #run} included
   */
  Crew(int size) {
    helpers = new Helper[size - 1];
    next.set(size);
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Helper(i + 1);
    }
    for (Helper helper : helpers) {
      helper.thread.start();
    }
  }

  /**
   * A crew of so many threads, but of no more than there are processors for this process: a limit
   * of a container counts too. More threads would take turns on the same cores.
   */
  static Crew of(int threads) {
    return new Crew(Math.min(threads, Runtime.getRuntime().availableProcessors()));
  }

  int size() {
    return helpers.length + 1;
  }

  /** The threads beside the caller's. */
  List<Thread> threads() {
    return Arrays.stream(helpers).map(helper -> helper.thread).toList();
  }

  /** Does a piece of work; returns when every share is done. For one thread at a time. */
  void run(Work piece) {
    if (helpers.length == 0) {
      piece.share(0, 1);
      return;
    }
    work = piece;
    leader = Thread.currentThread();
    unfinished.set(size());
    pieces++;
    next.set((long) pieces << Integer.SIZE);
    for (Helper helper : helpers) {
      LockSupport.unpark(helper.thread);
    }
    takeShares();
    patience.await(finished);
    if (failure != null) {
      throw new IllegalStateException("A training thread failed.", failure);
    }
  }

  /** Does shares of the piece until each is taken. */
  private void takeShares() {
    for (int share = takeShare(); share < size(); share = takeShare()) {
      doShare(share);
    }
  }

  private int takeShare() {
    while (true) {
      long now = next.get();
      int share = (int) now;
      if (share >= size() || next.compareAndSet(now, now + 1)) {
        return share;
      }
    }
  }

  private void doShare(int share) {
    try {
      // The piece stays the same until this share, which is taken, is done.
      work.share(share, size());
    } catch (Throwable thrown) {
      failure = thrown;
    }
    if (unfinished.decrementAndGet() == 0) {
      LockSupport.unpark(leader);
    }
  }

  /** A thread beside the caller's. */
  private final class Helper {
    private final Thread thread;
    private final Patience patience = new Patience();
    private final BooleanSupplier called = this::isCalled;
    private int helped;

    Helper(int number) {
      thread =
          Thread.ofPlatform().daemon().name("mercer-training-" + number).unstarted(this::serve);
    }

    private void serve() {
      while (!closed) {
        serveOnce();
      }
    }

    /** A method of its own, so that it is compiled as one and not as the inside of a long loop. */
    private void serveOnce() {
      patience.await(called);
      helped = piece();
      takeShares();
    }

    private boolean isCalled() {
      return piece() != helped || closed;
    }

    private int piece() {
      return (int) (next.get() >>> Integer.SIZE);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper.thread);
    }
  }
}
