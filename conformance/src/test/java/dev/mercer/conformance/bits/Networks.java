package dev.mercer.conformance.bits;

import dev.mercer.Add;
import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Normalize;
import dev.mercer.Scale;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/** Networks that between them have every layer, and panels and chunks of every kind. */
final class Networks {
  private Networks() {}

  /** Small enough for a virtual machine that interprets. */
  @Network
  interface Tiny {
    @Standardize
    float[] scaled(@Input(3) float[] x);

    @Normalize
    float[] unit(float[] scaled);

    @Yat(units = 5)
    float[] near(float[] unit);

    @NadarayaWatson(units = 2)
    float[] out(float[] near);
  }

  /** Two kernels, with every layer between them that may stand there. */
  @Network
  interface Residual {
    @Standardize
    float[] scaled(@Input(21) float[] x);

    @Yat(units = 33)
    float[] near(float[] scaled);

    @Linear(units = 21)
    float[] mid(float[] near);

    @Add
    float[] sum(float[] mid, float[] scaled);

    @Normalize
    float[] unit(float[] sum);

    @Yat(units = 18, trainBias = false)
    float[] last(float[] unit);

    @NadarayaWatson(units = 4)
    float[] out(float[] last);
  }

  /** Sums of several chunks, the last of which is short: wide panels, then a narrow one. */
  @Network
  interface Wide {
    @Yat(units = 197)
    float[] near(@Input(130) float[] x);

    @Linear
    Label label(float[] near);
  }

  enum Label {
    ONE,
    TWO,
    THREE
  }

  @Network
  interface Convex {
    @Yat(units = 17, trainBias = false, epsilon = 0.25, trainEpsilon = false)
    float[] near(@Input(20) float[] x);

    @NadarayaWatson(units = 40)
    float[] out(float[] near);
  }

  /** A bias of 0: the row of zeros gets no answer from any prototype, and its total is 0. */
  static MercerNetworks_Convex convex(long seed) {
    MercerNetworks_Convex net = MercerNetworks_Convex.create(seed);
    net.parameter("near.bias").set(0);
    return net;
  }

  /** Factors of features, in several panels, and of the outputs. */
  @Network
  interface Factors {
    @Scale(initial = 0.5)
    float[] weighed(@Input(40) float[] x);

    @Yat(units = 20)
    float[] near(float[] weighed);

    @Linear(units = 5)
    float[] mid(float[] near);

    @Scale
    float[] out(float[] mid);
  }

  /** The rows themselves are put on the sphere: zero vectors, subnormal ones, very large ones. */
  @Network
  interface Sphere {
    @Normalize
    float[] unit(@Input(65) float[] x);

    @Yat(units = 40)
    float[] near(float[] unit);

    @Linear
    float value(float[] near);
  }
}
