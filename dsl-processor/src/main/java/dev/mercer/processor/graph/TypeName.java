package dev.mercer.processor.graph;

import java.util.List;

/**
 * The name of a user's type.
 *
 * @param packageName the package, empty for the unnamed one
 * @param simpleNames the simple names from the outermost type inwards
 */
public record TypeName(String packageName, List<String> simpleNames) {

  /** The qualified name with dots, as in {@code com.acme.Garden.Irises}. */
  public String qualified() {
    String nested = String.join(".", simpleNames);
    return packageName.isEmpty() ? nested : packageName + "." + nested;
  }
}
