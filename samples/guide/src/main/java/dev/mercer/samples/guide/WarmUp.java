package dev.mercer.samples.guide;

import java.time.Duration;

/** Asks a network for a while, until the JVM has compiled its code. */
final class WarmUp {
  private static final Flower SOME = new Flower(6.0f, 2.7f, 5.0f, 1.7f);

  private WarmUp() {}

  static void run(MercerIrises net, Duration time) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < time.toNanos()) {
      net.predict(SOME);
    }
  }
}
