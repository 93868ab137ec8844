package inputbelowone;

import dev.mercer.*;

@Network
interface Zero {
  @Standardize float[] scaled(@Input(0) float[] x); // error MER133 at 0
  @Linear(units = 1) float[] out(float[] scaled);
}

@Network
interface Negative {
  @Linear(units = 1) float[] out(@Input(-3) float[] x); // error MER133 at -3
}
