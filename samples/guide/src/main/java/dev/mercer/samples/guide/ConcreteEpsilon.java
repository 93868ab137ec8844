package dev.mercer.samples.guide;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface ConcreteEpsilon {
  @Standardize
  float[] scaled(Mixture mixture);

  @Yat(units = 128, epsilon = 0.5)
  float[] near(float[] scaled);

  @Linear
  float strength(float[] near);
}
