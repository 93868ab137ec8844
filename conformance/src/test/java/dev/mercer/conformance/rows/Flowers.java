package dev.mercer.conformance.rows;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/** A network whose rows are features as they are. */
@Network
interface Flowers {
  record Flower(float length, float width, boolean wild) {}

  @Standardize
  float[] scaled(Flower flower);

  @Yat(units = 4)
  float[] near(float[] scaled);

  @Linear
  float price(float[] near);
}
