package dev.mercer.samples.digits;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Yat;

/** The network with 32 prototypes. */
@Network
interface Digits32 {
  @Yat(units = 32)
  float[] near(@Input(64) float[] pixels);

  @Linear
  Digit digit(float[] near);
}
