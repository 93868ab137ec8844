package dev.mercer.processor.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is rolled for one declaration: the same number gives the same rolls. */
final class Dice {
  private static final long SEED = 20_251_125;

  private final Random random;

  /**
   * @param number of the declaration
   * @param attempt at it
   */
  Dice(int number, int attempt) {
    this.random = new Random(SEED + 1_000_003L * number + attempt);
  }

  /** A number from {@code from} to {@code to}, both included. */
  int between(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  boolean oneIn(int count) {
    return random.nextInt(count) == 0;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  double normal() {
    return random.nextGaussian();
  }

  float[] normals(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) normal();
    }
    return values;
  }

  /** A number between -1 and 1. */
  double step() {
    return 2 * random.nextDouble() - 1;
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }

  <T> List<T> shuffled(Collection<T> all) {
    List<T> list = new ArrayList<>(all);
    Collections.shuffle(list, random);
    return list;
  }
}
