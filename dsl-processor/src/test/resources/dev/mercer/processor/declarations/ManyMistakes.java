package manymistakes;

import dev.mercer.*;

/** All are told in one pass, and what depends on a mistake says nothing. */
@Network
interface ManyMistakes<T> extends Runnable { // error MER152 at ManyMistakes, error MER155 at ManyMistakes
  float[] scaled(T flower); // error MER120 at scaled
  @Yat(bias = -1, epsilon = 0) float[] near(float[] scaled); // error MER125 at @Yat, error MER140 at -1, error MER143 at 0
  @Yat(units = 0) float[] stacked(float[] near); // error MER127 at 0
  @Linear(units = 3) int predict(float[] stacked); // error MER124 at predict, error MER136 at predict
  @Add float[] sum(float[] predict); // error MER122 at sum
  @NadarayaWatson(units = 2) float[] out(float[] nowhere, int[] sum); // error MER122 at out, error MER123 at sum
}

@Network
interface APoisonedLayer {
  @Yat(units = 0) float[] first(@Input(3) float[] x); // error MER127 at 0
  @Yat(units = 4) float[] second(float[] first);
  @Yat(units = 4) float[] third(float[] second);
  @Linear(units = 5) float[] mixed(float[] first);
  @Add float[] sum(float[] third, float[] mixed);
  @Linear(units = 1) float[] out(float[] sum);
}
