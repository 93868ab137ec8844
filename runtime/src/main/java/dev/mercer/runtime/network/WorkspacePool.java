package dev.mercer.runtime.network;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Workspaces for calls from any number of threads, without a lock. A call that finds none makes
 * one; a workspace that comes back to a full pool is dropped. So a burst of virtual threads costs
 * memory only while it lasts, where a thread-local would keep one workspace for each thread.
 */
final class WorkspacePool {
  /**
   * More calls than processors cannot make progress at once; the double leaves room for threads
   * that were preempted.
   */
  private static final int PER_PROCESSOR = 2;

  private final AtomicReferenceArray<Workspace> idle =
      new AtomicReferenceArray<>(PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
  private final Supplier<Workspace> maker;

  WorkspacePool(Supplier<Workspace> maker) {
    this.maker = maker;
  }

  /** A workspace that nobody else has, until it is given back. */
  Workspace take() {
    int first = firstSlot();
    for (int i = 0; i < idle.length(); i++) {
      Workspace workspace = idle.getAndSet((first + i) % idle.length(), null);
      if (workspace != null) {
        return workspace;
      }
    }
    return maker.get();
  }

  void giveBack(Workspace workspace) {
    int first = firstSlot();
    for (int i = 0; i < idle.length(); i++) {
      if (idle.compareAndSet((first + i) % idle.length(), null, workspace)) {
        return;
      }
    }
  }

  /** Threads start their search at different slots, so that they seldom meet. */
  private int firstSlot() {
    return (int) (Thread.currentThread().threadId() % idle.length());
  }
}
