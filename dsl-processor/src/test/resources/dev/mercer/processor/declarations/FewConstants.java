package fewconstants;

import dev.mercer.*;

@Network
interface One {
  enum Species { SETOSA }

  @Linear Species out(@Input(3) float[] x); // error MER128 at out
}

@Network
interface None {
  enum Species {}

  @Linear Species out(@Input(3) float[] x); // error MER128 at out
}

@Network
interface OfAnInput {
  enum Sex { UNKNOWN }

  record Animal(float weight, Sex sex) {} // javac: error MER128 at sex

  @Linear(units = 1) float[] out(Animal animal); // ecj: error MER128 at animal
}
