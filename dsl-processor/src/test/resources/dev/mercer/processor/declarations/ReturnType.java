package returntype;

import dev.mercer.*;
import java.util.List;

@Network
interface Nothing {
  @Linear(units = 3) void out(@Input(3) float[] x); // error MER124 at out
}

@Network
interface Doubles {
  @Linear(units = 3) double[] mixed(@Input(3) float[] x); // error MER124 at mixed
  @Linear(units = 3) float[] out(float[] mixed);
}

@Network
interface Boxes {
  @Linear Float out(@Input(3) float[] x); // error MER124 at out
}

@Network
interface Lists {
  @Linear List<Float> out(@Input(3) float[] x); // error MER124 at out
}

@Network
interface ALabelOfAKernel {
  enum Species { SETOSA, VERSICOLOR }

  @Yat Species out(@Input(3) float[] x); // error MER124 at out
}

@Network
interface ANumberOfASum {
  @Linear(units = 3) float[] mixed(@Input(3) float[] x);
  @Add float out(float[] mixed, float[] x); // error MER124 at out
}

@Network
interface Passed {
  @Linear(units = 3) double[] mixed(@Input(3) float[] x); // error MER124 at mixed
  @Linear(units = 3) float[] out(double[] mixed);
}

class Use {
  MercerNothing nothing = MercerNothing.create(1);

  static void use(float[] x) {
    MercerNothing.create(1).out(x);
    MercerALabelOfAKernel.create(1).predict(x);
    MercerDoubles.create(1).mixed(x)[0] = 1;
  }
}
