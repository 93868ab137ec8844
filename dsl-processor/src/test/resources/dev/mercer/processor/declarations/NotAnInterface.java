package notaninterface;

import dev.mercer.*;

@Network
abstract class Flowers { // error MER150 at Flowers
  @Linear abstract float[] out(@Input(3) int[] x);
}

@Network
enum Species { SETOSA } // error MER150 at Species

@Network
@interface Marker {} // error MER150 at Marker

class Use {
  MercerFlowers flowers = MercerFlowers.create(1);
  MercerMarker marker = MercerMarker.create(1);
}
