package dev.mercer.processor.emit;

import static dev.mercer.processor.plan.Contraction.CHUNK;

import dev.mercer.processor.plan.Contraction;
import java.util.function.Consumer;

/** The loop over the chunks of a contraction, where there are several. */
final class Chunks {
  private Chunks() {}

  /** Writes {@code inside} for each chunk, which starts at input {@code k}. */
  static void write(Body body, Contraction contraction, Consumer<Body> inside) {
    if (!contraction.chunked()) {
      inside.accept(body);
      return;
    }
    int inputs = contraction.matrix().inputs();
    body.block(
        "for (int k = 0; k < %d; k += %d)".formatted(inputs, CHUNK),
        chunk -> {
          if (inputs % CHUNK > 0) {
            chunk.line("int depth = Math.min($L, $L - k)", CHUNK, inputs);
          }
          inside.accept(chunk);
        });
  }

  /** What to add to the place of a row's first element. */
  static String from(Contraction contraction) {
    return contraction.chunked() ? " + k" : "";
  }

  /** The last arguments of a tile. */
  static String arguments(Contraction contraction) {
    if (!contraction.chunked()) {
      return "";
    }
    String depth = contraction.matrix().inputs() % CHUNK > 0 ? ", depth" : ", " + CHUNK;
    return depth + (contraction.add() ? "" : ", k > 0");
  }
}
