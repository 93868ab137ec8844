package inputcomponent;

import dev.mercer.*;
import java.util.List;

@Network
interface Components {
  record Inner(float a) {}

  enum Color { RED, GREEN }

  record Flower(
      float width,
      double height,
      int petals,
      boolean wild,
      Color color,
      long age,
      String name,
      Inner inner,
      float[] pixels,
      List<Float> list,
      Float box) {}

  @Linear(units = 1) float[] out(Flower flower); // error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower
}

@Network
interface StatedTwice {
  record Flower(String name) {}

  @Linear(units = 4) float[] left(Flower flower); // error MER131 at flower
  @Linear(units = 4) float[] right(Flower flower);
  @Add float[] out(float[] left, float[] right);
}
