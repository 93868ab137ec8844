package nolayerannotation;

import dev.mercer.*;

@Network
interface Forgotten {
  float[] scaled(@Input(3) float[] x); // error MER120 at scaled
  @Yat(units = 4) float[] near(float[] scaled);
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface OtherAnnotations {
  @Deprecated
  float[] scaled(@Input(3) float[] x); // error MER120 at scaled

  @Linear(units = 1) float[] out(float[] x);
}

@Network
interface OfAnotherKind {
  int size(); // error MER120 at size
  @Linear(units = 1) float[] out(@Input(3) float[] x);
}
