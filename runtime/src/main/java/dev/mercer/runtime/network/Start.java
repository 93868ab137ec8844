package dev.mercer.runtime.network;

/**
 * The values of a tensor before training has seen any data.
 *
 * @param value every element, or the deviation of {@link Rule#NORMALS}
 */
public record Start(Rule rule, double value) {

  /** Where the first value comes from. */
  public enum Rule {
    /** It is the same in every declaration. */
    CONSTANT,
    /** The declaration states it. */
    DECLARED,
    /** The declaration leaves it to the data, and until then it is this. */
    LEFT_TO_DATA,
    /** Normal draws that follow from the seed and the tensor's name. */
    NORMALS
  }

  public static Start constant(double value) {
    return new Start(Rule.CONSTANT, value);
  }

  public static Start declared(double value) {
    return new Start(Rule.DECLARED, value);
  }

  public static Start leftToData(double value) {
    return new Start(Rule.LEFT_TO_DATA, value);
  }

  public static Start normals(double deviation) {
    return new Start(Rule.NORMALS, deviation);
  }
}
