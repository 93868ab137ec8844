package dev.mercer.samples.playground.session;

import dev.mercer.runtime.Model;
import dev.mercer.samples.playground.data.Square;
import java.util.Base64;

/**
 * What a network says to each place of a grid, in one batch. A place is a byte: {@code 127
 * (p(orange) - p(blue))}, plus 128. Not thread-safe: it reuses its arrays.
 */
final class Field {
  /** The places of a side. */
  static final int SIDE = 200;

  private static final float[] PLACES = Square.grid(SIDE);

  private final float[] logits = new float[2 * SIDE * SIDE];
  private final byte[] bytes = new byte[SIDE * SIDE];

  /** The bytes of the grid, row-major from the top left, in Base64. */
  String of(Model net) {
    net.outputs(PLACES, bytes.length, logits);
    for (int place = 0; place < bytes.length; place++) {
      // The difference of two probabilities by softmax is the hyperbolic tangent of half of that of
      // their logits. It colours a pixel and enters no model, so the last bit does not matter.
      double difference = Math.tanh((logits[2 * place + 1] - logits[2 * place]) / 2.0);
      bytes[place] = (byte) (Math.round(127 * difference) + 128);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
