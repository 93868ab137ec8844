package dev.mercer.runtime.network;

import dev.mercer.runtime.math.CounterRandom;
import dev.mercer.runtime.math.Softplus;
import java.util.Arrays;

/** The values of a network's tensors before training has seen any data. */
final class InitialValues {
  /** Epsilon where the data is to choose it and has not. */
  private static final double EPSILON_WITHOUT_DATA = 1;

  private final NetworkSpec spec;
  private final long seed;

  InitialValues(NetworkSpec spec, long seed) {
    this.spec = spec;
    this.seed = seed;
  }

  /** Writes every tensor, padding included. */
  void write(float[] parameters) {
    for (TensorSpec tensor : spec.tensors()) {
      tensor.layout().pack(canonical(tensor), parameters);
    }
  }

  private float[] canonical(TensorSpec tensor) {
    LayerSpec layer = spec.layers().get(tensor.layer());
    return switch (tensor.role()) {
      case PROTOTYPES -> normals(tensor, fanInScale(tensor));
      case RAW_BIAS -> filled(tensor, Softplus.inverse(((LayerSpec.Yat) layer).bias()));
      case RAW_EPSILON -> filled(tensor, Softplus.inverse(epsilon((LayerSpec.Yat) layer)));
      case FIXED_BIAS -> filled(tensor, ((LayerSpec.Yat) layer).bias());
      case FIXED_EPSILON -> filled(tensor, epsilon((LayerSpec.Yat) layer));
      case WEIGHT -> weights(tensor, layer);
      case GAIN, SCALE, OUTPUT_SCALE -> filled(tensor, 1);
      case BIAS, MEAN, OUTPUT_OFFSET -> filled(tensor, 0);
    };
  }

  /**
   * A readout that is the output starts at 0: the first step is then a regression on the kernel's
   * responses. Between blocks 0 would show the next kernel a single point.
   */
  private float[] weights(TensorSpec tensor, LayerSpec layer) {
    if (tensor.layer() == spec.layers().size() - 1) {
      return filled(tensor, 0);
    }
    // Shares sum to 1, so a convex readout keeps the scale of its weights whatever the number of
    // units.
    return normals(tensor, layer instanceof LayerSpec.NadarayaWatson ? 1 : fanInScale(tensor));
  }

  private static double epsilon(LayerSpec.Yat layer) {
    return layer.epsilon() == LayerSpec.Yat.FROM_DATA ? EPSILON_WITHOUT_DATA : layer.epsilon();
  }

  /** Keeps an inner product with a row of unit variances at unit variance. */
  private static double fanInScale(TensorSpec tensor) {
    return 1 / StrictMath.sqrt(tensor.layout().columns());
  }

  /**
   * Keyed by the tensor's name, so that another layer in the declaration does not move this one's
   * values.
   */
  private float[] normals(TensorSpec tensor, double deviation) {
    CounterRandom random = new CounterRandom(seed, "initial " + tensor.name(), 0);
    float[] values = filled(tensor, 0);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.gaussian(i));
    }
    return values;
  }

  private static float[] filled(TensorSpec tensor, double value) {
    float[] values = new float[tensor.layout().units() * tensor.layout().columns()];
    Arrays.fill(values, (float) value);
    return values;
  }
}
