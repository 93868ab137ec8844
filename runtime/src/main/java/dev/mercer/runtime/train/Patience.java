package dev.mercer.runtime.train;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How one thread waits for the others: in a loop for a while, then parked until it is woken. The
 * loop is worth its time only where the others run meanwhile, on cores of their own. Whether they
 * do shows in the result: each wait that the loop ends doubles the next loop, and each that it does
 * not end halves it. So a thread that finds no free core soon leaves the core that it has.
 */
final class Patience {
  /**
   * Some tenths of a millisecond: longer than what one thread does alone between two pieces of a
   * step, and than the shares of a piece differ. Waking a parked thread costs more than many a step
   * of a small network.
   */
  private static final int MOST = 20_000;

  /** A microsecond or two: it costs little, and notices when a core is free again. */
  private static final int LEAST = 64;

  private int most = MOST;

  /**
   * Returns once the event has happened. Whoever brings it about unparks the thread that waits. An
   * interrupted thread does not park, but stays in the loop. Allocates nothing.
   */
  void await(BooleanSupplier event) {
    for (int turns = 0; turns < most; turns++) {
      if (event.getAsBoolean()) {
        most = Math.min(MOST, 2 * most);
        return;
      }
      Thread.onSpinWait();
    }
    most = Math.max(LEAST, most / 2);
    while (!event.getAsBoolean()) {
      LockSupport.park(this);
    }
  }
}
