package twolayerannotations;

import dev.mercer.*;

@Network
interface Two {
  @Standardize
  @Normalize // error MER121 at @Normalize
  float[] scaled(@Input(3) float[] x);

  @Linear(units = 1) float[] out(float[] scaled);
}

@Network
interface Three {
  @Linear(units = 0) @Yat(bias = -1) @Add float[] out(@Input(3) float[] x); // error MER121 at @Yat
}
