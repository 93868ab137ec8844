package unitsbelowone;

import dev.mercer.*;

@Network
interface EveryKind {
  int NONE = 0;

  @Yat(units = 0) float[] near(@Input(3) float[] x); // error MER127 at 0
  @NadarayaWatson(units = -1) float[] mean(float[] near); // error MER127 at -1
  @Linear(units = NONE) float[] out(float[] mean); // error MER127 at NONE
}
