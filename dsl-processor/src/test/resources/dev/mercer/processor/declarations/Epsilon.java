package epsilon;

import dev.mercer.*;

@Network
interface Epsilons {
  @Yat(units = 4, epsilon = 0) float[] a(@Input(3) float[] x); // error MER143 at 0
  @Yat(units = 4, epsilon = -2) float[] b(float[] x); // error MER143 at -2
  @Yat(units = 4, epsilon = Double.NaN) float[] c(float[] x); // error MER143
  @Yat(units = 4, epsilon = 9.9e-7, trainEpsilon = false) float[] d(float[] x); // error MER143 at 9.9e-7
  @Yat(units = 4, epsilon = 1e39) float[] e(float[] x); // error MER143 at 1e39
  @Yat(units = 4, epsilon = Yat.FROM_DATA, trainEpsilon = false) float[] f(float[] x);
  @Yat(units = 4, epsilon = 1e-6, trainEpsilon = false) float[] g(float[] x);
  @Yat(units = 4, epsilon = -1) float[] h(float[] x); // error MER143 at -1
  @Add float[] ab(float[] a, float[] b);
  @Add float[] cd(float[] c, float[] d);
  @Add float[] ef(float[] e, float[] f);
  @Add float[] abcd(float[] ab, float[] cd);
  @Add float[] efg(float[] ef, float[] g);
  @Add float[] efgh(float[] efg, float[] h);
  @Add float[] sum(float[] abcd, float[] efgh);
  @Linear(units = 1) float[] out(float[] sum);
}
