package inputcomponent;

import dev.mercer.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@Network
interface Components {
  record Inner(float a) {}

  enum Color { RED, GREEN }

  record Flower(
      float width,
      double height,
      int petals,
      long seeds,
      short roots,
      byte buds,
      boolean wild,
      Float a,
      Double b,
      Integer c,
      Long d,
      Short e,
      Byte f,
      Boolean g,
      Color color,
      @Category String place,
      String name, // javac: error MER131 at name
      char letter, // javac: error MER131 at letter
      Character initial, // javac: error MER131 at initial
      Inner inner, // javac: error MER131 at inner
      float[] pixels, // javac: error MER131 at pixels
      List<Float> list, // javac: error MER131 at list
      Optional<Float> perhaps, // javac: error MER131 at perhaps
      LocalDate planted, // javac: error MER131 at planted
      BigDecimal price) {} // javac: error MER131 at price

  @Linear(units = 1) float[] out(Flower flower); // ecj: error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower, error MER131 at flower
}

@Network
interface StatedTwice {
  record Flower(String name) {} // javac: error MER131 at name

  @Linear(units = 4) float[] left(Flower flower); // ecj: error MER131 at flower
  @Linear(units = 4) float[] right(Flower flower);
  @Add float[] out(float[] left, float[] right);
}
