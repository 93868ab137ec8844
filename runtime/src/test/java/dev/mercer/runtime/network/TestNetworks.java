package dev.mercer.runtime.network;

import java.util.List;

/**
 * Small networks of every layer kind, and evaluators that compute them by {@link ReferencePasses}.
 */
public final class TestNetworks {
  private TestNetworks() {}

  /** Four features, standardised; twelve prototypes; three classes. */
  public static NetworkSpec classifier() {
    return new NetworkBuilder(32, "sepalLength", "sepalWidth", "petalLength", "petalWidth")
        .standardize("scaled", "input")
        .yat("near", "scaled", 12)
        .linear("species", "near", 3)
        .classes("SETOSA", "VERSICOLOR", "VIRGINICA");
  }

  /** Three features; 33 prototypes, one more than a panel; a convex readout. */
  public static NetworkSpec convex() {
    return new NetworkBuilder(32, "a", "b", "c")
        .yat("near", "input", 33)
        .nadarayaWatson("kind", "near", 2)
        .classes("NO", "YES");
  }

  /** Two features; fixed bias and epsilon; two values with offset and scale. */
  public static NetworkSpec regression() {
    return new NetworkBuilder(16, "x", "y")
        .standardize("scaled", "input")
        .yat("near", "scaled", 7, 0.5, 0.25, false, false)
        .linear("price", "near", 2)
        .values("price", "rent");
  }

  /** Two kernel blocks with a residual sum and a normalisation between. */
  public static NetworkSpec twoBlocks() {
    return new NetworkBuilder(16, "a", "b", "c", "d", "e")
        .normalize("sphere", "input")
        .yat("first", "sphere", 9, 1, 0.5, true, true)
        .linear("mixed", "first", 5)
        .add("sum", "mixed", "input")
        .yat("second", "sum", 6, 0.25, 1, true, false)
        .linear("value", "second", 2)
        .values("u", "v");
  }

  /** All of them. */
  public static List<NetworkSpec> all() {
    return List.of(classifier(), convex(), regression(), twoBlocks());
  }

  /** The network at the initial values of a seed. */
  public static Evaluator evaluator(NetworkSpec spec, long seed) {
    return Evaluator.create(spec, new ReferencePasses(spec), backend(), seed);
  }

  /** The backend of {@link ReferencePasses}. */
  public static BackendChoice backend() {
    return new BackendChoice(false, "The passes are the tests' reference.");
  }

  /** A parameter array's tensor by name. */
  public static TensorSpec tensor(NetworkSpec spec, String name) {
    return spec.tensors().stream()
        .filter(tensor -> tensor.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
