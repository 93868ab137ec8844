package zerobias;

import dev.mercer.*;

@Network
interface Zero {
  @Yat(units = 4, bias = 0, trainBias = false) float[] near(@Input(3) float[] x); // warning MER142 at 0
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface BesideAnError {
  @Yat(units = 4, bias = -0.0, trainBias = false) float[] near(@Input(3) float[] x); // warning MER142 at -0.0
  @Linear float[] out(float[] near); // error MER125 at @Linear
}
