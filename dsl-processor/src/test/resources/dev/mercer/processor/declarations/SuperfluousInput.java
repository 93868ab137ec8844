package superfluousinput;

import dev.mercer.*;

@Network
interface OnALayer {
  @Linear(units = 4) float[] mixed(@Input(3) float[] x);
  @Linear(units = 4) float[] out(@Input(4) float[] mixed); // error MER107 at 4
}

@Network
interface OnARecord {
  record Flower(float width, float height) {}

  @Linear(units = 4) float[] out(@Input(2) Flower flower); // error MER107 at 2
}
