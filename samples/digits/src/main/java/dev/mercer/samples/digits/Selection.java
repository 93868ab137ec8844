package dev.mercer.samples.digits;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.io.PrintWriter;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the recipe was chosen: it and its neighbours, which differ from it in one number each, learn
 * four fifths of the training digits and are judged on the last fifth; five times, with other
 * digits held out and another seed. The test digits take no part.
 */
final class Selection {
  private static final int SPLITS = 5;
  private static final double HELD_OUT = 0.2;

  private final Recipe chosen;
  private final Dataset training;

  Selection(Recipe chosen, Dataset training) {
    this.chosen = chosen;
    this.training = training;
  }

  /** Prints a line for each recipe: the mean accuracy, and the least and the most. */
  void print(PrintWriter out) {
    for (Recipe recipe : recipes()) {
      DoubleSummaryStatistics accuracy =
          IntStream.range(0, SPLITS)
              .mapToDouble(split -> accuracy(recipe, split))
              .summaryStatistics();
      out.printf(
          Locale.ROOT,
          "%s: accuracy %.4f, from %.4f to %.4f%n",
          recipe,
          accuracy.getAverage(),
          accuracy.getMin(),
          accuracy.getMax());
      out.flush();
    }
  }

  /** The chosen one first. */
  private Set<Recipe> recipes() {
    Set<Recipe> recipes = new LinkedHashSet<>();
    recipes.add(chosen);
    DigitNetwork.UNITS.forEach(units -> recipes.add(chosen.withUnits(units)));
    for (int factor : new int[] {2, 4}) {
      recipes.add(chosen.withEpochs(Math.max(1, chosen.epochs() / factor)));
      recipes.add(chosen.withEpochs(chosen.epochs() * factor));
    }
    for (double part : new double[] {0.5, 0.2, 0.1, 0.05, 0.025}) {
      recipes.add(chosen.withEpsilon(part * Recipe.MEDIAN));
    }
    for (float factor : new float[] {0.1f, 0.3f, 3}) {
      recipes.add(chosen.withRate(chosen.rate() * factor));
    }
    return recipes;
  }

  private double accuracy(Recipe recipe, long seed) {
    Split split = training.split(HELD_OUT, seed);
    Model net = recipe.network(seed);
    recipe.trainer(seed, epoch -> {}).fit(net, split.rest());
    return Evaluation.of(net, split.heldOut()).accuracy();
  }
}
