package unresolved;

import dev.mercer.*;

@Network
interface Parameters {
  enum Species { SETOSA, VERSICOLOR }

  @Standardize float[] scaled(Flowr flower); // error compiler at Flowr
  @Yat(units = 4) float[] near(float[] scaled);
  @Linear Species species(float[] near);
}

@Network
interface Returned {
  @Linear Specis species(@Input(3) float[] x); // error compiler at Specis
}

@Network
interface Annotated {
  @Lineer(units = 2) float[] mixed(@Input(3) float[] x); // error compiler
  @Linear(units = 2) float[] out(float[] mixed);
}

@Network
interface Values {
  @Linear(units = UNITS) float[] mixed(@Input(3) float[] x); // error compiler at UNITS
  @Linear(units = 2) float[] out(float[] mixed);
}

@Network
interface Sizes {
  @Linear(units = 2) float[] out(@Input(SIZE) float[] x); // error compiler at SIZE
}

@Network
interface Components {
  record Flower(float width, Colr color) {} // error compiler at Colr

  @Linear(units = 2) float[] out(Flower flower);
}

@Network
interface Extends extends Bass { // error compiler at Bass
  @Linear(units = 2) float[] out(float[] bass);
}

@Network
interface OtherMistakesAreTold {
  @Linear(units = 2) float[] left(Flowr flower); // error compiler at Flowr
  @Linear(units = 2) float[] right(Flowr flower); // error compiler at Flowr
  @Yat(units = 4, bias = -1) float[] near(float[] right); // error MER140 at -1
  @Add float[] out(float[] left, float[] near);
}

class Use {
  static Parameters.Species use(Object flower) {
    MercerReturned.create(1).copy();
    return MercerParameters.create(1).predict(flower).label();
  }
}
