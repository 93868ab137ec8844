package nonetwork;

import dev.mercer.*;

enum Side { LEFT, RIGHT }

interface Forgotten {
  @Yat(units = 4) float[] near(@Input(2) float[] x); // error MER153 at @Yat
  @Linear Side side(float[] near);
}

interface WithoutLayer {
  Side side(@Input(2) float[] x); // error MER153 at 2
}

abstract class Drawing {
  @Linear abstract Side side(@Input(2) float[] x); // error MER153 at @Linear
}

/** What else is wrong is told when it is a network. */
interface WrongToo {
  @Linear(units = 0) float[] first(@Input(0) float[] x); // error MER153 at @Linear
  @Linear(units = 0) float[] second(@Input(0) float[] x);
}

class Garden {
  interface Nested {
    @Linear Side side(@Input(2) float[] x); // error MER153 at @Linear
  }
}

class Use {
  static Side use(float[] x) {
    MercerGarden_Nested.create(1);
    return MercerForgotten.create(1).predict(x).label();
  }
}
