package dev.mercer.samples.playground.networks;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Yat;
import dev.mercer.runtime.Classifier;

/** The networks whose readout is a signed sum, and whose bias and epsilon stay as they are set. */
final class LinearFixed {
  private LinearFixed() {}

  @Network
  interface Of4 {
    @Yat(units = 4, trainBias = false, trainEpsilon = false)
    float[] near(@Input(2) float[] place);

    @Linear
    Colour colour(float[] near);
  }

  @Network
  interface Of8 {
    @Yat(units = 8, trainBias = false, trainEpsilon = false)
    float[] near(@Input(2) float[] place);

    @Linear
    Colour colour(float[] near);
  }

  @Network
  interface Of16 {
    @Yat(units = 16, trainBias = false, trainEpsilon = false)
    float[] near(@Input(2) float[] place);

    @Linear
    Colour colour(float[] near);
  }

  @Network
  interface Of32 {
    @Yat(units = 32, trainBias = false, trainEpsilon = false)
    float[] near(@Input(2) float[] place);

    @Linear
    Colour colour(float[] near);
  }

  @Network
  interface Of64 {
    @Yat(units = 64, trainBias = false, trainEpsilon = false)
    float[] near(@Input(2) float[] place);

    @Linear
    Colour colour(float[] near);
  }

  static Classifier<Colour> create(int units, long seed) {
    return switch (units) {
      case 4 -> MercerLinearFixed_Of4.create(seed);
      case 8 -> MercerLinearFixed_Of8.create(seed);
      case 16 -> MercerLinearFixed_Of16.create(seed);
      case 32 -> MercerLinearFixed_Of32.create(seed);
      case 64 -> MercerLinearFixed_Of64.create(seed);
      default -> throw Architecture.unknown(units);
    };
  }
}
