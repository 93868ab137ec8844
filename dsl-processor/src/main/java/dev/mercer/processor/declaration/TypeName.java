package dev.mercer.processor.declaration;

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
    return packageName.isEmpty() ? nested() : packageName + "." + nested();
  }

  /** The name without its package, as in {@code Garden.Irises}. */
  public String nested() {
    return String.join(".", simpleNames);
  }

  /**
   * The simple name of the class that is generated for an interface of this name: {@code
   * MercerGarden_Irises}.
   */
  public String generatedName() {
    return "Mercer" + String.join("_", simpleNames);
  }
}
