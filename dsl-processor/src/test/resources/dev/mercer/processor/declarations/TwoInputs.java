package twoinputs;

import dev.mercer.*;

@Network
interface Arrays {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 4) float[] right(@Input(3) float[] y); // error MER105 at y
  @Add float[] out(float[] left, float[] right);
}

@Network
interface ArrayAndRecord {
  record Flower(float width, float height) {}

  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 4) float[] right(Flower flower); // error MER105 at flower
  @Add float[] out(float[] left, float[] right);
}

@Network
interface Three {
  @Linear(units = 4) float[] left(@Input(3) float[] x);
  @Linear(units = 4) float[] right(@Input(3) float[] y); // error MER105 at y
  @Add float[] sum(float[] left, float[] right);
  @Linear(units = 4) float[] more(@Input(3) float[] z); // error MER105 at z
  @Add float[] out(float[] sum, float[] more);
}
