package dev.mercer.samples.digits;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Yat;

/** The network with 64 prototypes. */
@Network
interface Digits64 {
  @Yat(units = 64)
  float[] near(@Input(64) float[] pixels);

  @Linear
  Digit digit(float[] near);
}
