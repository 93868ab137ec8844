package dev.mercer.samples.playground.networks;

import dev.mercer.Input;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Yat;
import dev.mercer.runtime.Classifier;

/** The networks whose readout is a mean by shares, and whose bias and epsilon are trained. */
final class ConvexTrained {
  private ConvexTrained() {}

  @Network
  interface Of4 {
    @Yat(units = 4)
    float[] near(@Input(2) float[] place);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  @Network
  interface Of8 {
    @Yat(units = 8)
    float[] near(@Input(2) float[] place);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  @Network
  interface Of16 {
    @Yat(units = 16)
    float[] near(@Input(2) float[] place);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  @Network
  interface Of32 {
    @Yat(units = 32)
    float[] near(@Input(2) float[] place);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  @Network
  interface Of64 {
    @Yat(units = 64)
    float[] near(@Input(2) float[] place);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  static Classifier<Colour> create(int units, long seed) {
    return switch (units) {
      case 4 -> MercerConvexTrained_Of4.create(seed);
      case 8 -> MercerConvexTrained_Of8.create(seed);
      case 16 -> MercerConvexTrained_Of16.create(seed);
      case 32 -> MercerConvexTrained_Of32.create(seed);
      case 64 -> MercerConvexTrained_Of64.create(seed);
      default -> throw Architecture.unknown(units);
    };
  }
}
