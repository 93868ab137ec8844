package dev.mercer.runtime;

import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.ReferencePasses;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Path;

/** A model of one of the {@link TestNetworks}. */
public final class TestModel extends Model {
  private final Evaluator evaluator;

  private TestModel(Evaluator evaluator) {
    super(evaluator);
    this.evaluator = evaluator;
  }

  public static TestModel create(NetworkSpec spec, long seed) {
    return new TestModel(TestNetworks.evaluator(spec, seed));
  }

  public static TestModel load(Path file, NetworkSpec spec) throws IOException {
    return new TestModel(
        ModelFile.read(file, spec, new ReferencePasses(spec), TestNetworks.backend()));
  }

  @Override
  public TestModel copy() {
    return new TestModel(evaluator.copy());
  }
}
