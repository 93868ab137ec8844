package nolayers;

import dev.mercer.*;

@Network
interface Empty {} // error MER112 at Empty

@Network
interface OnlyTypes { // error MER112 at OnlyTypes
  float HALF = 0.5f;

  record Flower(float width, float height) {}
}

class Use {
  MercerEmpty empty = MercerEmpty.create(1);
}
