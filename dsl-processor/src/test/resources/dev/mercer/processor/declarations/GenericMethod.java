package genericmethod;

import dev.mercer.*;

@Network
interface Generic {
  @Linear(units = 1) <T extends Comparable<T>> T out(@Input(3) float[] x); // error MER135 at out
}
