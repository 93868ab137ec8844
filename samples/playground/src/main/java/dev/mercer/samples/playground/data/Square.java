package dev.mercer.samples.playground.data;

/**
 * The part of the plane that is shown: both coordinates run from {@code -HALF} to {@code HALF}. The
 * scenes lie well within, so that there is room for what a network says far from all points.
 */
public final class Square {
  public static final double HALF = 2.5;

  private Square() {}

  /**
   * The centres of a grid of {@code side * side} cells, row-major from the top left, as rows of two
   * features.
   */
  public static float[] grid(int side) {
    float[] places = new float[2 * side * side];
    for (int line = 0; line < side; line++) {
      for (int column = 0; column < side; column++) {
        int at = 2 * (line * side + column);
        places[at] = (float) ((2 * (column + 0.5) / side - 1) * HALF);
        places[at + 1] = (float) ((1 - 2 * (line + 0.5) / side) * HALF);
      }
    }
    return places;
  }
}
