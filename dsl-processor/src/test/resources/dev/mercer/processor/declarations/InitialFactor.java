package initialfactor;

import dev.mercer.*;

@Network
interface InitialFactors {
  @Scale(initial = 0) float[] a(@Input(3) float[] x); // error MER145 at 0
  @Scale(initial = -2) float[] b(float[] x); // error MER145 at -2
  @Scale(initial = Double.NaN) float[] c(float[] x); // error MER145
  @Scale(initial = 1e39) float[] d(float[] x); // error MER145 at 1e39
  @Scale(initial = 1e-50) float[] e(float[] x); // error MER145 at 1e-50
  @Scale(initial = 1e-6) float[] f(float[] x);
  @Scale float[] g(float[] f);
  @Add float[] ab(float[] a, float[] b);
  @Add float[] cd(float[] c, float[] d);
  @Add float[] eg(float[] e, float[] g);
  @Add float[] abcd(float[] ab, float[] cd);
  @Add float[] sum(float[] abcd, float[] eg);
  @Linear(units = 1) float[] out(float[] sum);
}
