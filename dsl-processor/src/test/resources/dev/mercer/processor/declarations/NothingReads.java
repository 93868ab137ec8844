package nothingreads;

import dev.mercer.*;

@Network
interface Vectors {
  @Linear(units = 4) float[] lost(@Input(3) float[] x); // error MER108 at lost
  @Linear(units = 4) float[] out(float[] x);
}

@Network
interface ALabelIsTheOutput {
  enum Species { SETOSA, VERSICOLOR }

  @Linear Species species(@Input(3) float[] x);
  @Linear(units = 4) float[] lost(float[] x); // error MER108 at lost
  @Yat(units = 4) float[] too(float[] x); // error MER108 at too
}

@Network
interface TwoLabels {
  enum Species { SETOSA, VERSICOLOR }

  enum Sex { FEMALE, MALE }

  @Linear Species species(@Input(3) float[] x);
  @Linear Sex sex(float[] x); // error MER108 at sex
}
