package inheritedmethods;

import dev.mercer.*;
import java.util.function.Supplier;

interface Base {
  @Linear(units = 4) float[] mixed(@Input(3) float[] x);

  float[] more(float[] mixed);
}

interface Marker {}

@Network
interface Inherits extends Base, Supplier<String> { // error MER155 at Inherits, error MER155 at Inherits
  @Linear(units = 1) float[] out(float[] mixed);
}

@Network
interface Redeclares extends Base {
  @Override
  @Linear(units = 4) float[] mixed(@Input(3) float[] x);

  @Override
  @Linear(units = 1) float[] more(float[] mixed);
}

@Network
interface Marked extends Marker {
  @Linear(units = 1) float[] out(@Input(3) float[] x);
}

class Use {
  static String use(float[] x) {
    return MercerInherits.create(1).get();
  }
}
