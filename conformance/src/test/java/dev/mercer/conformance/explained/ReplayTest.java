package dev.mercer.conformance.explained;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.conformance.explained.Explained.Flower;
import dev.mercer.kernel.Ablation;
import dev.mercer.kernel.Contribution;
import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.math.CounterRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms of an explanation are those that the network sums: in its order they give its bits. */
class ReplayTest {
  private static final int ROWS = 40;

  static List<Model> networks() {
    return List.of(
        MercerExplained_Irises.create(1),
        MercerExplained_LongAndNarrow.create(1),
        MercerExplained_LongAndWide.create(1),
        MercerExplained_Tiny.create(1),
        MercerExplained_Convex.create(1),
        MercerExplained_Deep.create(1));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void inTheKernelsOrderTheTermsGiveTheOutputsBits(Model model) {
    randomise(model);
    CounterRandom random = new CounterRandom(2, "rows", 0);
    for (int n = 0; n < ROWS; n++) {
      float[] row = new float[model.inputSize()];
      for (int k = 0; k < row.length; k++) {
        row[k] = (float) random.gaussian((long) n * row.length + k);
      }
      Explanation explanation = Explanation.of(model, row);
      float[] outputs = model.outputs(row);
      for (int output = 0; output < outputs.length; output++) {
        assertWithMessage("output %s of row %s", output, n)
            .that(replay(model, explanation, output))
            .isEqualTo(outputs[output]);
      }
    }
  }

  /**
   * Up to 16 outputs take four chains, term k in chain k mod 4, and chunks of 256 terms; more
   * outputs one chain, and chunks of 64.
   */
  private static float replay(Model model, Explanation explanation, int output) {
    List<Contribution> terms = explanation.contributions(output);
    int chains = model.outputSize() <= 16 ? 4 : 1;
    int chunk = 64 * chains;
    float sum = 0;
    for (int from = 0; from < terms.size(); from += chunk) {
      int depth = Math.min(chunk, terms.size() - from);
      int whole = depth - depth % chains;
      float[] partial = new float[chains];
      for (int k = 0; k < depth; k++) {
        int chain = k < whole ? k % chains : 0;
        Contribution term = terms.get(from + k);
        partial[chain] = Math.fma(term.factor(), term.weight(), partial[chain]);
      }
      float joined =
          chains == 1 ? partial[0] : (partial[0] + partial[2]) + (partial[1] + partial[3]);
      sum = from == 0 ? joined : sum + joined;
    }
    String readout =
        model.parameters().stream()
            .map(Parameter::name)
            .filter(name -> name.endsWith(".weight"))
            .map(name -> name.substring(0, name.indexOf('.')))
            .reduce((first, last) -> last)
            .orElseThrow();
    float value = sum + parameter(model, readout + ".bias", output, 0);
    return Math.fma(
        value,
        parameter(model, readout + ".scale", output, 1),
        parameter(model, readout + ".offset", output, 0));
  }

  private static float parameter(Model model, String name, int index, float otherwise) {
    return model.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(parameter -> parameter.toArray()[index])
        .findFirst()
        .orElse(otherwise);
  }

  private static void randomise(Model model) {
    for (Parameter parameter : model.parameters()) {
      CounterRandom random = new CounterRandom(3, parameter.name(), 0);
      float[] values = parameter.toArray();
      boolean positive = parameter.name().endsWith("scale") || parameter.name().endsWith("gain");
      for (int i = 0; i < values.length; i++) {
        double normal = random.gaussian(i);
        values[i] = (float) (positive ? 0.5 + Math.abs(normal) : normal);
      }
      parameter.set(values);
    }
  }

  @Test
  void aNetworkIsAskedInTheUsersOwnTypes() {
    MercerExplained_Irises net = MercerExplained_Irises.create(1);
    randomise(net);
    Flower flower = new Flower(6.5f, 3, 5.5f, 1.75f);
    Explanation explanation = Explanation.of(net, flower);
    assertThat(explanation.outputs()).containsExactly("SETOSA", "VERSICOLOR", "VIRGINICA");
    assertThat(explanation.toString()).startsWith(net.predict(flower).label() + ": logit ");
    assertThat(net.kernels().near().prototype(0).names()).contains("petalWidth");
    MercerExplained_Irises without = Ablation.of(net, 3);
    assertThat(without.predict(flower)).isNotEqualTo(net.predict(flower));
  }
}
