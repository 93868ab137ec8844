package dev.mercer.kernel;

/** The monomials of degree 2 and below: see {@link FeatureMap#numerator}. */
record Numerator(int inputs, double bias) implements FeatureMap {
  private static final double SQRT_2 = Math.sqrt(2);

  Numerator {
    if (inputs < 1) {
      throw new IllegalArgumentException(
          "A point of %s coordinates; expected 1.".formatted(inputs));
    }
    if (!(bias >= 0 && bias < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("The bias is " + bias + "; expected at least 0.");
    }
  }

  @Override
  public int size() {
    return Math.multiplyExact(inputs + 1, inputs + 2) / 2;
  }

  @Override
  public double[] of(double... point) {
    double[] features = new double[size()];
    double linear = Math.sqrt(2 * bias);
    int at = 0;
    for (int i = 0; i < inputs; i++) {
      features[at++] = point[i] * point[i];
      for (int j = i + 1; j < inputs; j++) {
        features[at++] = SQRT_2 * point[i] * point[j];
      }
      features[at++] = linear * point[i];
    }
    features[at] = bias;
    return features;
  }
}
