package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.TestNetworks;

/** A classifier of the {@link TestNetworks}, with the names of the labels for labels. */
public final class TestClassifier extends Classifier<String> {
  private final Evaluator evaluator;

  private TestClassifier(Evaluator evaluator) {
    super(evaluator, evaluator.spec().output().names());
    this.evaluator = evaluator;
  }

  public static TestClassifier create(NetworkSpec spec, long seed) {
    return new TestClassifier(TestNetworks.evaluator(spec, seed));
  }

  @Override
  public TestClassifier copy() {
    return new TestClassifier(evaluator.copy());
  }
}
