package duplicatename;

import dev.mercer.*;

@Network
interface Overloaded {
  record Flower(float width, float height) {}

  @Standardize float[] scaled(Flower flower);
  @Normalize float[] scaled(float[] scaled); // error MER137 at scaled
  @Linear(units = 1) float[] out(float[] scaled);
}
