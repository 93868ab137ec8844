package dev.mercer.samples.digits;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Yat;

/** The network with 128 prototypes. */
@Network
interface Digits128 {
  @Yat(units = 128)
  float[] near(@Input(64) float[] pixels);

  @Linear
  Digit digit(float[] near);
}
