package reservedname;

import dev.mercer.*;

@Network
interface OfModel {
  @Linear(units = 1) float[] outputs(@Input(3) float[] x); // error MER136 at outputs
}

@Network
interface OfTheGeneratedClass {
  @Yat(units = 4) float[] kernels(@Input(3) float[] x); // error MER136 at kernels
  @Linear(units = 1) float[] predict(float[] kernels); // error MER136 at predict
}

@Network
interface OfObject {
  @Linear(units = 1) float[] clone(@Input(3) float[] x); // error MER136 at clone
}

class Use {
  MercerOfModel net = MercerOfModel.create(1);
}
