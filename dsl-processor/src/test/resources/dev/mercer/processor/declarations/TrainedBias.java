package trainedbias;

import dev.mercer.*;

@Network
interface Zero {
  @Yat(units = 4, bias = 0) float[] near(@Input(3) float[] x); // error MER141 at 0
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface ZeroAsAFloat {
  @Yat(units = 4, trainBias = true, bias = 1e-50) float[] near(@Input(3) float[] x); // error MER141 at 1e-50
  @Linear(units = 1) float[] out(float[] near);
}
