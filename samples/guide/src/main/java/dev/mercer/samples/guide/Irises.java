package dev.mercer.samples.guide;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Irises {
  @Standardize
  float[] scaled(Flower flower);

  @Yat(units = 12)
  float[] near(float[] scaled);

  @Linear
  Species species(float[] near);
}
