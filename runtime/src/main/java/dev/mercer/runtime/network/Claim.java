package dev.mercer.runtime.network;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Says which thread is training a network. A second training, and what another thread would read of
 * a half-changed network, are then refused instead of going wrong without a word. It detects
 * mistakes: nobody waits for it, and a look at it is one volatile read.
 */
public final class Claim {
  private final String declaration;
  private final AtomicReference<@Nullable Thread> holder = new AtomicReference<>();

  Claim(String declaration) {
    this.declaration = declaration;
  }

  /**
   * Begins to change the parameters. Until {@link #giveUp}, only this thread may use the network.
   *
   * @throws IllegalStateException if a training is under way
   */
  public void take() {
    if (!holder.compareAndSet(null, Thread.currentThread())) {
      throw refusal(holder.get(), "train it a second time");
    }
  }

  /** Ends what {@link #take} began. */
  public void giveUp() {
    holder.set(null);
  }

  /**
   * @param purpose what the caller is about to do, as in {@code evaluate it}
   * @throws IllegalStateException if another thread is training the network
   */
  void requireFree(String purpose) {
    Thread thread = holder.get();
    if (thread != null && thread != Thread.currentThread()) {
      throw refusal(thread, purpose);
    }
  }

  private IllegalStateException refusal(@Nullable Thread thread, String purpose) {
    return new IllegalStateException(
        "%s is being trained%s, so nobody may %s now. Train a copy(), and use that once it is trained."
            .formatted(
                declaration,
                thread == null ? "" : " by the thread '" + thread.getName() + "'",
                purpose));
  }
}
