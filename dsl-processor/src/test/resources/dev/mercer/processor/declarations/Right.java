package right;

import dev.mercer.*;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Every layer; the methods in no order. */
@Network
interface EveryLayer {
  record House(float area, double age, int rooms, boolean garden, Color color) {}

  enum Color { RED, GREEN, BLUE }

  @NadarayaWatson Price price(float[] deep);
  @Yat(units = 5, bias = 0.5, epsilon = 0.1, trainBias = false, trainEpsilon = false) float[] deep(float[] sum);
  @Add float[] sum(float[] mixed, float[] unit);
  @Linear(units = 8) float[] mixed(float[] near);
  @Yat(units = 9) float[] near(float[] unit);
  @Scale(initial = 0.5) float[] unit(float[] direction);
  @Normalize float[] direction(float[] scaled);
  @Standardize float[] scaled(House house);

  record Price(float low, float high) {}
}

@Network
interface Smallest {
  @Normalize float[] out(@Input(1) float[] x);
}

@Network
interface OneUnit {
  @Linear float out(@Input(1) float[] x);
}

@Network
interface Throws {
  @Linear float out(@Input(3) float[] x) throws IOException;
}

class Outer {
  interface Inner {
    @Network
    interface Innermost {
      @Linear Answer out(@Input(3) final float[] x);

      enum Answer { YES, NO }
    }
  }
}

class Use {
  static Outer.Inner.Innermost.Answer use(Path path) throws IOException {
    EveryLayer.House house = new EveryLayer.House(1, 2, 3, true, EveryLayer.Color.RED);
    MercerEveryLayer net = MercerEveryLayer.load(path);
    MercerEveryLayer.dataset(List.of(house), List.of(net.predict(house)));
    net.kernels().deep().units();
    OneUnit one = MercerOneUnit.create(1);
    return MercerOuter_Inner_Innermost.create(1).predict(new float[] {one.out(null), 1, 2}).label();
  }
}
