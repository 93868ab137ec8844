package dev.mercer.runtime.train;

import dev.mercer.runtime.data.Examples;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds kernel layers that work slowly because their inputs are badly scaled. A pair of a row and a
 * prototype that are near each other, compared with their distance from the origin, is computed
 * once more from the differences; on features like 20 +- 1 these are all.
 */
final class NearPairs {
  /** The part of the pairs above which the time shows. */
  private static final double MANY = 0.05;

  /** The rows looked at. */
  private static final int ROWS = 512;

  private NearPairs() {}

  /** A sentence for each layer that could be helped. */
  static List<String> warnings(Evaluator evaluator, Examples examples) {
    List<LayerSpec> layers = evaluator.spec().layers();
    int rows = Math.min(ROWS, examples.count());
    int[] near = new int[layers.size()];
    new LayerInputs(evaluator, examples)
        .forEach(
            layers.size() - 1,
            IntStream.range(0, rows).toArray(),
            (block, row, i) -> {
              for (int index = 0; index < near.length; index++) {
                near[index] += count(layers.get(index), block, row);
              }
            });
    List<String> warnings = new ArrayList<>();
    for (int index = 0; index < near.length; index++) {
      LayerSpec layer = layers.get(index);
      double part = (double) near[index] / rows / layer.output().size();
      if (part > MANY && !standardised(layer, layers)) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "Layer '%s' computes %.0f %% of its distances twice, as its inputs lie far from 0 compared with"
                    + " their differences: put a @Standardize before it.",
                layer.name(),
                100 * part));
      }
    }
    return warnings;
  }

  /** The near pairs of a row: none in a layer that marks none. */
  private static int count(LayerSpec layer, Workspace block, int row) {
    return layer.nearBits().map(bits -> count(bits, block, row)).orElse(0);
  }

  private static int count(LayerSpec.NearBits near, Workspace block, int row) {
    int bits = 0;
    for (int i = 0; i < near.stride(); i++) {
      bits += Integer.bitCount(block.near()[near.offset() + row * near.stride() + i]);
    }
    return bits;
  }

  /** Whether what it reads was centred, and since then only rescaled. */
  private static boolean standardised(LayerSpec layer, List<LayerSpec> layers) {
    int source = layer.sources().getFirst();
    if (source == LayerSpec.INPUT) {
      return false;
    }
    LayerSpec below = layers.get(source);
    return below.rescaling().isPresent()
        && (below.rescaling().get().shift().isPresent() || standardised(below, layers));
  }
}
