package notalayer;

import dev.mercer.*;

@Network
interface Bodies {
  @Linear(units = 1) float[] out(@Input(3) float[] x);

  default float[] defaulted(float[] x) { // error MER134 at defaulted
    return hidden(x);
  }

  static float[] fixed(float[] x) { // error MER134 at fixed
    return x;
  }

  private float[] hidden(float[] x) { // error MER134 at hidden
    return x;
  }

  @Linear(units = 1)
  default float[] annotated(float[] x) { // error MER134 at annotated
    return x;
  }
}

class Use {
  static float[] use(float[] x) {
    return MercerBodies.create(1).defaulted(Bodies.fixed(x));
  }
}
