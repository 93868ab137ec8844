package dev.mercer.samples.guide;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

@Network
interface Parcels {
  @Standardize
  float[] scaled(Parcel parcel);

  @Yat(units = 32)
  float[] near(float[] scaled);

  @Linear
  Arrival arrival(float[] near);
}
