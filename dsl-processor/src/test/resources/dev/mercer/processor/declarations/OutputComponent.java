package outputcomponent;

import dev.mercer.*;

@Network
interface Regressions {
  record Size(float width, double height, int depth) {}

  @Linear Size size(@Input(3) float[] x); // error MER129 at size, error MER129 at size
}
