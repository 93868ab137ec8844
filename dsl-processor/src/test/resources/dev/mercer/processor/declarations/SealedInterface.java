package sealedinterface;

import dev.mercer.*;

@Network
sealed interface Sealed { // error MER154 at Sealed
  @Linear(units = 1) float[] out(@Input(3) float[] x);
}

final class Only implements Sealed {
  @Override
  public float[] out(float[] x) {
    return MercerSealed.create(1).predict(x);
  }
}
