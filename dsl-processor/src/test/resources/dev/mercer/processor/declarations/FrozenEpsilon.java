package frozenepsilon;

import dev.mercer.*;

@Network
interface Frozen {
  @Yat(units = 4, epsilon = 9e-4) float[] near(@Input(3) float[] x); // warning MER144 at 9e-4
  @Yat(units = 4, epsilon = 1e-3) float[] warm(float[] x);
  @Add float[] sum(float[] near, float[] warm);
  @Linear(units = 1) float[] out(float[] sum);
}

@Network
interface TwoWarnings {
  @Yat(
      units = 4,
      bias = 0, // warning MER142 at 0
      trainBias = false,
      epsilon = 1e-5) // warning MER144 at 1e-5
  float[] near(@Input(3) float[] x);

  @Linear(units = 1) float[] out(float[] near);
}
