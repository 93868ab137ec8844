package missingunits;

import dev.mercer.*;

@Network
interface EveryKind {
  @Yat float[] near(@Input(3) float[] x); // error MER125 at @Yat
  @NadarayaWatson float[] mean(float[] near); // error MER125 at @NadarayaWatson
  @Linear float[] out(float[] mean); // error MER125 at @Linear
}
