package dev.mercer.samples.guide;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Petals {
  @Standardize
  float[] scaled(Sepal sepal);

  @Yat(units = 12)
  float[] near(float[] scaled);

  @Linear
  Petal petal(float[] near);
}
