package genericinterface;

import dev.mercer.*;

@Network
interface Generic<T extends Number> { // error MER152 at Generic
  @Linear(units = 1) float[] out(T x);
  @Linear T more(float[] out);
}

@Network
interface Unused<T> { // error MER152 at Unused
  @Linear(units = 1) float[] out(@Input(3) float[] x);
}

class Use {
  MercerGeneric net = MercerGeneric.create(1);
}
