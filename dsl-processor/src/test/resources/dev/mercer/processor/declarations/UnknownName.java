package unknownname;

import dev.mercer.*;

@Network
interface Slip {
  @Standardize float[] scaled(@Input(3) float[] x);
  @Yat(units = 4) float[] near(float[] scalde); // error MER102 at scalde
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface OneOfTwo {
  @Linear(units = 3) float[] mixed(@Input(3) float[] pixels);
  @Add float[] sum(float[] mixed, float[] pixel); // error MER102 at pixel
  @Linear float out(float[] sum);
}

@Network
interface OfTheOutput {
  @Yat(units = 4) float[] near(@Input(3) float[] x);
  @Linear(units = 1) float[] out(float[] nowhere); // error MER102 at nowhere
}
