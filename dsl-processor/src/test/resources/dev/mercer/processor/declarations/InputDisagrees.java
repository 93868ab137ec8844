package inputdisagrees;

import dev.mercer.*;

@Network
interface Sizes {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 4) float[] right(@Input(5) float[] x); // error MER106 at 5
  @Add float[] out(float[] left, float[] right);
}

@Network
interface Types {
  record Flower(float width, float height) {}

  record Animal(float legs) {}

  @Linear(units = 4) float[] left(Flower x);
  @Linear(units = 4) float[] right(Animal x); // error MER106 at x
  @Add float[] out(float[] left, float[] right);
}

@Network
interface RecordAndArray {
  record Flower(float width, float height) {}

  @Linear(units = 4) float[] left(Flower x);
  @Linear(units = 4) float[] right(float[] x); // error MER106 at x
  @Add float[] out(float[] left, float[] right);
}

@Network
interface StatedAlikeTwice {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 4) float[] right(@Input(3) float[] x);
  @Add float[] out(float[] left, float[] right);
}
