package dev.mercer.samples.guide;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Motor {
  enum State {
    IDLE,
    RUNNING
  }

  @Standardize
  float[] scaled(@Input(2) float[] readings);

  @Yat(units = 4)
  float[] near(float[] scaled);

  @Linear
  State state(float[] near);
}
