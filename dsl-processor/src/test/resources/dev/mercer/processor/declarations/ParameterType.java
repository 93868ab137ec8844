package parametertype;

import dev.mercer.*;
import java.util.List;

@Network
interface Ints {
  @Linear(units = 1) float[] out(@Input(3) int[] x); // error MER123 at x
}

@Network
interface Doubles {
  @Standardize float[] scaled(@Input(3) float[] x);
  @Linear(units = 1) float[] out(double[] scaled); // error MER123 at scaled
}

@Network
interface Lists {
  @Linear(units = 1) float[] out(List<Float> x); // error MER123 at x
}

@Network
interface Dots {
  @Linear(units = 1) float[] out(@Input(3) float... x); // error MER123 at x
}

@Network
interface Matrices {
  @Linear(units = 1) float[] out(@Input(3) float[][] x); // error MER123 at x
}

@Network
interface Enums {
  enum Species { SETOSA, VERSICOLOR }

  @Linear(units = 1) float[] out(Species x); // error MER123 at x
}

@Network
interface GenericRecords {
  record Pair<T>(T left, T right) {}

  @Linear(units = 1) float[] out(Pair<Float> x); // error MER123 at x
}

@Network
interface ARecordForALayer {
  record Flower(float width, float height) {}

  @Standardize float[] scaled(Flower flower);
  @Linear(units = 1) float[] out(Flower scaled); // error MER123 at scaled
}

class Use {
  static float[] use(int[] x) {
    return MercerInts.create(1).out(x);
  }
}
