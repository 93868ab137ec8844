package notakernel;

import dev.mercer.*;

@Network
interface TheInput {
  @NadarayaWatson(units = 2) float[] out(@Input(3) float[] x); // error MER111 at x
}

@Network
interface ALinearLayer {
  @Linear(units = 4) float[] mixed(@Input(3) float[] x);
  @NadarayaWatson(units = 2) float[] out(float[] mixed); // error MER111 at mixed
}

@Network
interface NotDirectly {
  @Yat(units = 4) float[] near(@Input(3) float[] x);
  @Normalize float[] norm(float[] near);
  @NadarayaWatson(units = 2) float[] out(float[] norm); // error MER111 at norm
}
