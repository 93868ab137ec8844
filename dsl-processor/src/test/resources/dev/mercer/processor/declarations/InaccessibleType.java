package inaccessibletype;

import dev.mercer.*;
import elsewhere.Elsewhere;

class Outer {
  private record Flower(float width) {}

  private enum Species { SETOSA, VERSICOLOR }

  record Animal(float weight, Species species) {}

  private static class Shed {
    record Tool(float length) {}
  }

  @Network
  interface Private {
    @Linear(units = 4) float[] mixed(Flower flower); // error MER156 at flower
    @Linear Species species(float[] mixed); // error MER156 at species
  }

  @Network
  interface WithinAPrivateType {
    @Linear(units = 4) float[] out(Shed.Tool tool); // error MER156 at tool
  }

  @Network
  interface AComponent {
    @Linear(units = 4) float[] out(Animal animal); // error MER156 at animal
  }
}

@Network
interface AComponentElsewhere {
  @Linear(units = 4) float[] out(Elsewhere.Opaque opaque); // error MER156 at opaque
}

@Network
interface Accessible {
  @Linear Elsewhere.Color color(Elsewhere.Flower flower);
}

class Use {
  static Object use(Outer.Animal animal) {
    MercerOuter_Private.create(1).copy();
    return MercerOuter_AComponent.create(1).predict(animal);
  }
}
