package emptyinput;

import dev.mercer.*;

@Network
interface Flowers {
  record Flower() {}

  @Linear(units = 1) float[] out(Flower flower); // error MER132 at flower
}
