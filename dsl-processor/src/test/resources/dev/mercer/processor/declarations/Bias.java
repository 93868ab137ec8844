package bias;

import dev.mercer.*;

@Network
interface Biases {
  @Yat(units = 4, bias = -0.5) float[] a(@Input(3) float[] x); // error MER140 at -0.5
  @Yat(units = 4, bias = 0.0 / 0) float[] b(float[] x); // error MER140
  @Yat(units = 4, bias = Double.POSITIVE_INFINITY) float[] c(float[] x); // error MER140
  @Yat(units = 4, bias = 1e39, trainBias = false) float[] d(float[] x); // error MER140 at 1e39
  @Add float[] ab(float[] a, float[] b);
  @Add float[] cd(float[] c, float[] d);
  @Add float[] sum(float[] ab, float[] cd);
  @Linear(units = 1) float[] out(float[] sum);
}
