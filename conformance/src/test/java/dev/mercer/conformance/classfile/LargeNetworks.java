package dev.mercer.conformance.classfile;

import dev.mercer.Add;
import dev.mercer.Input;
import dev.mercer.Linear;
import dev.mercer.NadarayaWatson;
import dev.mercer.Network;
import dev.mercer.Normalize;
import dev.mercer.Standardize;
import dev.mercer.Yat;

/** Networks whose code must not grow with them. */
final class LargeNetworks {
  private LargeNetworks() {}

  @Network
  interface Pictures {
    @Standardize
    float[] scaled(@Input(784) float[] pixels);

    @Yat(units = 512)
    float[] near(float[] scaled);

    @Linear(units = 130)
    float[] out(float[] near);
  }

  @Network
  interface Crowd {
    @Yat(units = 8192)
    float[] near(@Input(100) float[] x);

    @NadarayaWatson(units = 1000)
    float[] out(float[] near);
  }

  @Network
  interface Deep {
    @Yat(units = 300)
    float[] near1(@Input(130) float[] x);

    @Linear(units = 130)
    float[] mid1(float[] near1);

    @Add
    float[] sum1(float[] mid1, float[] x);

    @Normalize
    float[] unit1(float[] sum1);

    @Yat(units = 300)
    float[] near2(float[] unit1);

    @Linear(units = 130)
    float[] mid2(float[] near2);

    @Add
    float[] sum2(float[] mid2, float[] sum1);

    @Normalize
    float[] unit2(float[] sum2);

    @Yat(units = 300)
    float[] near3(float[] unit2);

    @NadarayaWatson(units = 130)
    float[] mid3(float[] near3);

    @Add
    float[] sum3(float[] mid3, float[] sum2);

    @Linear(units = 17)
    float[] out(float[] sum3);
  }
}
