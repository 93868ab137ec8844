package dev.mercer.conformance.accuracy;

import dev.mercer.Input;
import dev.mercer.Network;
import dev.mercer.Yat;

/** Kernel layers whose values are the outputs. */
final class Kernels {
  private Kernels() {}

  /** One chunk, one panel with padding. */
  @Network
  interface Small {
    @Yat(units = 18)
    float[] near(@Input(20) float[] x);
  }

  /** Three chunks, the last of which is short; two panels. */
  @Network
  interface Large {
    @Yat(units = 40)
    float[] near(@Input(130) float[] x);
  }

  /** A narrow panel, and so four chains. */
  @Network
  interface Narrow {
    @Yat(units = 7)
    float[] near(@Input(300) float[] x);
  }
}
