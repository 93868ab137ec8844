package emptyoutput;

import dev.mercer.*;

@Network
interface Regressions {
  record Size() {}

  @Linear Size size(@Input(3) float[] x); // error MER130 at size
}
