package dev.mercer.conformance.explained;

import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/** Networks whose sums over prototypes take every form that the plan has. */
final class Explained {
  private Explained() {}

  record Flower(float sepalLength, float sepalWidth, float petalLength, float petalWidth) {}

  enum Species {
    SETOSA,
    VERSICOLOR,
    VIRGINICA
  }

  /** Few outputs, few prototypes: one chunk of four chains. */
  @Network
  interface Irises {
    @Standardize
    float[] scaled(Flower flower);

    @Yat(units = 13)
    float[] near(float[] scaled);

    @Linear
    Species species(float[] near);
  }

  /** Few outputs, more prototypes than four chains of 64 take, and not a multiple of four. */
  @Network
  interface LongAndNarrow {
    @Yat(units = 301)
    float[] near(@Input(5) float[] x);

    @Linear(units = 16)
    float[] out(float[] near);
  }

  /** Many outputs: one chain, of at most 64. */
  @Network
  interface LongAndWide {
    @Yat(units = 150)
    float[] near(@Input(5) float[] x);

    @Linear(units = 17)
    float[] out(float[] near);
  }

  /** Fewer prototypes than chains. */
  @Network
  interface Tiny {
    @Yat(units = 3)
    float[] near(@Input(5) float[] x);

    @Linear
    float price(float[] near);
  }

  /** Shares. */
  @Network
  interface Convex {
    @Yat(units = 130)
    float[] near(@Input(5) float[] x);

    @NadarayaWatson
    Species species(float[] near);
  }

  record Spot(float width, float height) {}

  enum Side {
    LEFT,
    RIGHT
  }

  /** Two features, which can be drawn. */
  @Network
  interface Sides {
    @Yat(units = 2, epsilon = 0.1)
    float[] near(Spot spot);

    @Linear
    Side side(float[] near);
  }

  /** A second block, explained by its own prototypes. */
  @Network
  interface Deep {
    @Yat(units = 20)
    float[] first(@Input(5) float[] x);

    @Linear(units = 6)
    float[] mixed(float[] first);

    @Yat(units = 70)
    float[] second(float[] mixed);

    @NadarayaWatson(units = 18)
    float[] out(float[] second);
  }
}
