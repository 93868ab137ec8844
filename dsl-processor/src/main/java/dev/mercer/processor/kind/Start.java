package dev.mercer.processor.kind;

/**
 * The values of a tensor before training has seen any data, in the words of the runtime's {@code
 * Start}.
 *
 * @param value every element, or the deviation of {@link Rule#NORMALS}
 */
public record Start(Rule rule, double value) {

  /** Where the first value comes from. */
  public enum Rule {
    /** It is the same in every declaration. */
    CONSTANT("constant"),
    /** The declaration states it. */
    DECLARED("declared"),
    /** The declaration leaves it to the data, and until then it is this. */
    LEFT_TO_DATA("leftToData"),
    /** Normal draws that follow from the seed and the tensor's name. */
    NORMALS("normals");

    private final String code;

    Rule(String code) {
      this.code = code;
    }

    /** The runtime's method that makes it. */
    public String code() {
      return code;
    }
  }

  static Start declared(double value) {
    return new Start(Rule.DECLARED, value);
  }

  static Start leftToData(double value) {
    return new Start(Rule.LEFT_TO_DATA, value);
  }

  static Start normals(double deviation) {
    return new Start(Rule.NORMALS, deviation);
  }

  /** Keeps an inner product with a row of unit variances at unit variance. */
  static Start fanIn(int inputs) {
    return normals(1 / StrictMath.sqrt(inputs));
  }

  /** The same value in every declaration. */
  public static Start constant(double value) {
    return new Start(Rule.CONSTANT, value);
  }
}
