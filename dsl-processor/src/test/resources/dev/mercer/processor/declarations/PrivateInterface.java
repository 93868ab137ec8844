package privateinterface;

import dev.mercer.*;

class Garden {
  @Network
  private interface Hidden { // error MER151 at Hidden
    @Linear(units = 1) float[] out(@Input(3) float[] x);
  }

  private static class Shed {
    @Network
    interface Inner { // error MER151 at Inner
      record Tool(float length) {}

      @Linear(units = 1) float[] out(Tool tool);
    }
  }

  Hidden hidden;
  Shed.Inner inner;
  MercerGarden_Hidden net = MercerGarden_Hidden.create(1);
  MercerGarden_Shed_Inner other = MercerGarden_Shed_Inner.create(1);
}
