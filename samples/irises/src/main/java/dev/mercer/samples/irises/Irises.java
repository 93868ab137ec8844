package dev.mercer.samples.irises;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
public interface Irises {
  @Standardize
  float[] scaled(Flower flower);

  @Yat(units = 12)
  float[] near(float[] scaled);

  @Linear
  Species species(float[] near);
}
