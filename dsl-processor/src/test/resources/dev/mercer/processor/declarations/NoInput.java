package noinput;

import dev.mercer.*;

@Network
interface Forgotten {
  @Standardize float[] scaled(float[] x); // error MER104 at x
  @Yat(units = 4) float[] near(float[] scaled);
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface ReadTwice {
  @Linear(units = 4) float[] left(float[] x); // error MER104 at x
  @Linear(units = 4) float[] right(float[] x);
  @Add float[] out(float[] left, float[] right);
}

@Network
interface WithASlip {
  @Linear(units = 4) float[] left(float[] pixels); // error MER104 at pixels
  @Linear(units = 4) float[] right(float[] lefd); // error MER102 at lefd
  @Add float[] out(float[] left, float[] right);
}
