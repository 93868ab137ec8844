package typedreadoutisread;

import dev.mercer.*;

@Network
interface ALabel {
  enum Species { SETOSA, VERSICOLOR }

  @Linear Species species(@Input(3) float[] x); // error MER109 at species
  @Linear(units = 2) float[] out(float[] species);
}

@Network
interface ANumber {
  @Linear float price(@Input(3) float[] x); // error MER109 at price
  @Linear(units = 2) float[] out(float price);
}

@Network
interface ARecord {
  record Size(float width, float height) {}

  @Yat(units = 4) float[] near(@Input(3) float[] x);
  @NadarayaWatson Size size(float[] near); // error MER109 at size
  @Linear Size out(Size size);
}
