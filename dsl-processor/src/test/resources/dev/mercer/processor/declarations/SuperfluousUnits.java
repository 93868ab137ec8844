package superfluousunits;

import dev.mercer.*;

@Network
interface Label {
  enum Species { SETOSA, VERSICOLOR }

  @Linear(units = 2) Species out(@Input(3) float[] x); // error MER126 at 2
}

@Network
interface Number {
  @Linear(units = 1) float out(@Input(3) float[] x); // error MER126 at 1
}

@Network
interface Values {
  record Size(float width, float height) {}

  @Yat(units = 5) float[] near(@Input(3) float[] x);
  @NadarayaWatson(units = 0) Size size(float[] near); // error MER126 at 0
}
