package toolarge;

import dev.mercer.*;

@Network
interface Weights { // error MER113 at Weights
  @Linear(units = 100_000) float[] out(@Input(100_000) float[] x);
}

@Network
interface Largest { // error MER113 at Largest
  @Yat(units = Integer.MAX_VALUE) float[] near(@Input(Integer.MAX_VALUE) float[] x);
  @Linear(units = 1) float[] out(float[] near);
}

@Network
interface Workspace { // error MER113 at Workspace
  @Normalize float[] out(@Input(Integer.MAX_VALUE) float[] x);
}

class Use {
  float[] use(float[] x) {
    return MercerWeights.create(1).predict(x);
  }
}
