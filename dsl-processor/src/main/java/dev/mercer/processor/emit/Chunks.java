package dev.mercer.processor.emit;

import dev.mercer.processor.step.Contraction;
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
    int step = contraction.chunk();
    body.block(
        "for (int k = 0; k < %s; k += %s)".formatted(inputs, step),
        chunk -> {
          if (contraction.ragged()) {
            chunk.line("int depth = $T.min($L, $L - k)", Math.class, step, inputs);
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
    return (contraction.ragged() ? ", depth" : "") + (contraction.add() ? "" : ", k > 0");
  }
}
