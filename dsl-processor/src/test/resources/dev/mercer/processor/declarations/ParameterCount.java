package parametercount;

import dev.mercer.*;

@Network
interface None {
  @Standardize float[] scaled(); // error MER122 at scaled
  @Linear(units = 1) float[] out(@Input(3) float[] x);
}

@Network
interface Two {
  @Linear(units = 3) float[] mixed(@Input(3) float[] x);
  @Linear(units = 1) float[] out(float[] x, float[] mixed); // error MER122 at out
}

@Network
interface SumOfOne {
  @Add float[] out(@Input(3) float[] x); // error MER122 at out
}

@Network
interface SumOfThree {
  @Linear(units = 3) float[] a(@Input(3) float[] x);
  @Linear(units = 3) float[] b(float[] x);
  @Add float[] out(float[] x, float[] a, float[] b); // error MER122 at out
}
