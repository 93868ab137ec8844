package dev.mercer.samples.guide;

import dev.mercer.Category;
import dev.mercer.Column;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import org.jspecify.annotations.Nullable;

@Network
interface ParcelFile {
  record Row(
      Carrier carrier,
      @Column("weight") @Nullable Float kilograms,
      int kilometres,
      boolean express,
      @Category(max = 4) @Nullable String depot) {}

  @Standardize
  float[] scaled(Row row);

  @Yat(units = 32)
  float[] near(float[] scaled);

  @Linear
  Arrival arrival(float[] near);
}
