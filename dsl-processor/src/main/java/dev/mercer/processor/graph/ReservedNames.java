package dev.mercer.processor.graph;

import java.util.Set;

/** The methods of the generated class, of {@code Model} and of {@code Object}. */
public final class ReservedNames {
  private static final Set<String> NAMES =
      Set.of(
          "create",
          "load",
          "migrate",
          "predict",
          "kernels",
          "dataset",
          "encode",
          "schema",
          "inputSize",
          "outputSize",
          "outputs",
          "gradients",
          "parameters",
          "parameter",
          "save",
          "copy",
          "backend",
          "labelsOf",
          "toString",
          "equals",
          "hashCode",
          "getClass",
          "clone",
          "finalize",
          "notify",
          "notifyAll",
          "wait");

  private ReservedNames() {}

  /** Whether no layer may have this name. */
  public static boolean contains(String name) {
    return NAMES.contains(name);
  }
}
