package cycle;

import dev.mercer.*;

@Network
interface Itself {
  @Linear(units = 3) float[] mixed(@Input(3) float[] x);
  @Linear(units = 3) float[] self(float[] self); // error MER103 at self
  @Add float[] sum(float[] mixed, float[] self);
}

@Network
interface Round {
  @Linear(units = 3) float[] a(float[] c); // error MER103 at c
  @Linear(units = 3) float[] b(float[] a);
  @Linear(units = 3) float[] c(float[] b);
  @Linear(units = 3) float[] in(@Input(3) float[] x);
  @Add float[] out(float[] a, float[] in);
}

@Network
interface Twice {
  @Linear(units = 3) float[] a(float[] b); // error MER103 at b
  @Linear(units = 3) float[] b(float[] a);
  @Linear(units = 3) float[] in(@Input(3) float[] x);
  @Add float[] sum(float[] in, float[] b);
  @Add float[] more(float[] sum, float[] over); // error MER103 at over
  @Linear(units = 3) float[] over(float[] more);
}

@Network
interface NothingElse {
  @Linear(units = 3) float[] a(float[] b); // error MER103 at b
  @Linear(units = 3) float[] b(float[] a);
}
