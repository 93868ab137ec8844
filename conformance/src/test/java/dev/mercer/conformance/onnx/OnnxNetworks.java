package dev.mercer.conformance.onnx;

import dev.mercer.Add;
import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Normalize;
import dev.mercer.Scale;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/** Networks that together have every layer kind, every kind of input and every kind of output. */
final class OnnxNetworks {
  private OnnxNetworks() {}

  enum Colour {
    RED,
    GREEN,
    BLUE
  }

  enum Kind {
    COMMON,
    RARE
  }

  record Stone(float weight, double density, int facets, boolean cut, Colour colour) {}

  record Quote(float price, float rent) {}

  /** A record as input, an enum as output. */
  @Network
  interface Classifier {
    @Standardize
    float[] scaled(Stone stone);

    @Yat(units = 12)
    float[] near(float[] scaled);

    @Linear
    Kind kind(float[] near);
  }

  /** Inputs in more than one chain of sums, prototypes in more than one panel. */
  @Network
  interface Wide {
    @Yat(units = 70)
    float[] near(@Input(100) float[] pixels);

    @NadarayaWatson
    Colour colour(float[] near);
  }

  /** Fixed bias and epsilon; several regressions with offset and scale. */
  @Network
  interface Regression {
    @Yat(units = 20, bias = 0.5, trainBias = false, epsilon = 1e-3, trainEpsilon = false)
    float[] near(@Input(5) float[] x);

    @Linear
    Quote quote(float[] near);
  }

  /**
   * A single value, by a convex readout of responses that are 0 at 0: the bias' square is no float.
   */
  @Network
  interface Convex {
    @Yat(units = 7, bias = 1e-30, trainBias = false)
    float[] near(@Input(5) float[] x);

    @NadarayaWatson
    float value(float[] near);
  }

  /** Factors beneath a kernel and of the outputs, which have an offset and a scale besides. */
  @Network
  interface Factors {
    @Standardize
    float[] scaled(@Input(6) float[] x);

    @Scale
    float[] weighed(float[] scaled);

    @Yat(units = 20)
    float[] near(float[] weighed);

    @Linear(units = 3)
    float[] mid(float[] near);

    @Scale(initial = 2)
    float[] values(float[] mid);
  }

  /** Two kernel blocks with a residual sum, and a vector as output. */
  @Network
  interface Residual {
    @Normalize
    float[] sphere(@Input(17) float[] x);

    @Yat(units = 33)
    float[] first(float[] sphere);

    @Linear(units = 17)
    float[] mixed(float[] first);

    @Add
    float[] sum(float[] mixed, float[] sphere);

    @Yat(units = 9)
    float[] second(float[] sum);

    @NadarayaWatson(units = 4)
    float[] values(float[] second);
  }

  /** The kernel's responses themselves. */
  @Network
  interface Kernel {
    @Yat(units = 40)
    float[] near(@Input(64) float[] x);
  }

  /** The sphere itself. */
  @Network
  interface Sphere {
    @Normalize
    float[] sphere(@Input(6) float[] x);
  }
}
