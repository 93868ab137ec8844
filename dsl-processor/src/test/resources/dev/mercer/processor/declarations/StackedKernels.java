package stackedkernels;

import dev.mercer.*;

@Network
interface Direct {
  @Yat(units = 4) float[] first(@Input(3) float[] x);
  @Yat(units = 4) float[] second(float[] first); // error MER101 at first
  @Linear(units = 1) float[] out(float[] second);
}

@Network
interface Through {
  @Yat(units = 4) float[] first(@Input(3) float[] x);
  @Normalize float[] norm(float[] first);
  @Standardize float[] scaled(float[] norm);
  @Scale float[] weighed(float[] scaled);
  @Yat(units = 4) float[] second(float[] weighed); // error MER101 at weighed
  @Linear(units = 1) float[] out(float[] second);
}

@Network
interface ThroughOneSideOfASum {
  @Yat(units = 4) float[] first(@Input(3) float[] x);
  @Linear(units = 4) float[] mixed(float[] first);
  @Add float[] sum(float[] mixed, float[] first);
  @Yat(units = 4) float[] second(float[] sum); // error MER101 at sum
  @Linear(units = 1) float[] out(float[] second);
}

@Network
interface ThreeInARow {
  @Yat(units = 4) float[] first(@Input(3) float[] x);
  @Yat(units = 4) float[] second(float[] first); // error MER101 at first
  @Yat(units = 4) float[] third(float[] second); // error MER101 at second
  @Linear(units = 1) float[] out(float[] third);
}

@Network
interface SideBySide {
  @Yat(units = 4) float[] left(@Input(3) float[] x);
  @Yat(units = 4) float[] right(float[] x);
  @Add float[] sum(float[] left, float[] right);
  @Linear(units = 4) float[] mixed(float[] sum);
  @Yat(units = 4) float[] deep(float[] mixed);
  @NadarayaWatson(units = 1) float[] out(float[] deep);
}

class Use {
  MercerDirect direct;

  static float[] use(float[] x) {
    MercerThrough through = MercerThrough.create(1);
    through.kernels().second();
    return MercerDirect.create(2).predict(through.second(x));
  }
}
