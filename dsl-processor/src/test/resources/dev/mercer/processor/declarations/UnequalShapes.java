package unequalshapes;

import dev.mercer.*;

@Network
interface Layers {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 5) float[] right(float[] x);
  @Add float[] out(float[] left, float[] right); // error MER110 at @Add
}

@Network
interface WithTheInput {
  record Flower(float width, boolean wild, Color color) {}

  enum Color { RED, GREEN, BLUE }

  @Linear(units = 3) float[] mixed(Flower flower);
  @Add float[] sum(float[] mixed, Flower flower); // error MER110 at @Add
  @Linear(units = 2) float[] out(float[] sum);
}

@Network
interface OneMistakeOnly {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 5) float[] right(float[] x);
  @Add float[] sum(float[] left, float[] right); // error MER110 at @Add
  @Normalize float[] norm(float[] sum);
  @Add float[] out(float[] norm, float[] x);
}

@Network
interface WithItself {
  @Linear(units = 4) float[] mixed(@Input(3) float[] x);
  @Add float[] out(float[] mixed, float[] mixed2); // error MER102 at mixed2
}
