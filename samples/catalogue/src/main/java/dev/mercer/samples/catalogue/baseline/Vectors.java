package dev.mercer.samples.catalogue.baseline;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops in which the baselines spend their time. */
final class Vectors {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private Vectors() {}

  /** Adds to {@code sums[at + i]} a multiple of {@code values[from + i]}. */
  static void addMultiple(
      float factor, float[] values, int from, float[] sums, int at, int length) {
    int i = 0;
    for (; i <= length - SPECIES.length(); i += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, values, from + i)
          .mul(factor)
          .add(FloatVector.fromArray(SPECIES, sums, at + i))
          .intoArray(sums, at + i);
    }
    for (; i < length; i++) {
      sums[at + i] += factor * values[from + i];
    }
  }

  /** The inner product of {@code a} and as many values of the other array. */
  static float dot(float[] a, float[] other, int from) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int i = 0;
    for (; i <= a.length - SPECIES.length(); i += SPECIES.length()) {
      sums =
          FloatVector.fromArray(SPECIES, a, i)
              .mul(FloatVector.fromArray(SPECIES, other, from + i))
              .add(sums);
    }
    float sum = sums.reduceLanes(VectorOperators.ADD);
    for (; i < a.length; i++) {
      sum += a[i] * other[from + i];
    }
    return sum;
  }

  /** Adds to {@code sums[i]} the square of {@code values[i] - center}. */
  static void addSquaredDifferences(float center, float[] values, float[] sums) {
    int i = 0;
    for (; i <= sums.length - SPECIES.length(); i += SPECIES.length()) {
      FloatVector difference = FloatVector.fromArray(SPECIES, values, i).sub(center);
      difference.mul(difference).add(FloatVector.fromArray(SPECIES, sums, i)).intoArray(sums, i);
    }
    for (; i < sums.length; i++) {
      sums[i] += (values[i] - center) * (values[i] - center);
    }
  }
}
