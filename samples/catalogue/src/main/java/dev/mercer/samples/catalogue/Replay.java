package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Contribution;
import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import java.util.List;

/**
 * Sums the terms of an explanation in the order in which a network sums them, which docs/theory.md
 * states: up to 16 outputs in four chains of at most 64 terms, term k in chain k mod 4.
 */
final class Replay {
  private static final int CHAINS = 4;
  private static final int CHUNK = 64 * CHAINS;
  private static final int MOST_OUTPUTS = 16;

  private Replay() {}

  /** The part of all outputs on some rows that the terms give to the bit. */
  static double exactPart(Model model, Dataset data) {
    long exact = 0;
    for (int row = 0; row < data.size(); row++) {
      Explanation explanation = Explanation.of(model, data.row(row));
      float[] outputs = model.outputs(data.row(row));
      for (int output = 0; output < outputs.length; output++) {
        float replayed = replayed(model, explanation, output);
        exact += Float.floatToIntBits(replayed) == Float.floatToIntBits(outputs[output]) ? 1 : 0;
      }
    }
    return exact / ((double) data.size() * model.outputSize());
  }

  private static float replayed(Model model, Explanation explanation, int output) {
    if (model.outputSize() > MOST_OUTPUTS) {
      throw new IllegalArgumentException("More than 16 outputs are summed in another order.");
    }
    List<Contribution> terms = explanation.contributions(output);
    float sum = 0;
    for (int from = 0; from < terms.size(); from += CHUNK) {
      int depth = Math.min(CHUNK, terms.size() - from);
      int whole = depth - depth % CHAINS;
      float[] chains = new float[CHAINS];
      for (int k = 0; k < depth; k++) {
        int chain = k < whole ? k % CHAINS : 0;
        Contribution term = terms.get(from + k);
        chains[chain] = Math.fma(term.factor(), term.weight(), chains[chain]);
      }
      float joined = (chains[0] + chains[2]) + (chains[1] + chains[3]);
      sum = from == 0 ? joined : sum + joined;
    }
    float value = sum + parameter(model, ".bias", output, 0);
    return Math.fma(
        value, parameter(model, ".scale", output, 1), parameter(model, ".offset", output, 0));
  }

  /** A parameter of the readout, which is not called {@code near} or {@code scaled}. */
  private static float parameter(Model model, String role, int output, float otherwise) {
    return model.parameters().stream()
        .filter(each -> each.name().endsWith(role))
        .filter(each -> !each.name().startsWith("near.") && !each.name().startsWith("scaled."))
        .map(Parameter::toArray)
        .map(values -> values[output])
        .findFirst()
        .orElse(otherwise);
  }
}
