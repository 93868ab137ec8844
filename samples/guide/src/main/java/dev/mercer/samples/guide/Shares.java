package dev.mercer.samples.guide;

import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Shares {
  @Standardize
  float[] scaled(Flower flower);

  @Yat(units = 12)
  float[] near(float[] scaled);

  @NadarayaWatson
  Species species(float[] near);
}
