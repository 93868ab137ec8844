package dev.mercer.samples.guide;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Concrete16 {
  @Standardize
  float[] scaled(Mixture mixture);

  @Yat(units = 16)
  float[] near(float[] scaled);

  @Linear
  float strength(float[] near);
}
