package dev.mercer.runtime.math;

/**
 * A stream of random numbers in which each number is a function of its key, (seed, purpose, epoch),
 * and its index. There is no state: nothing to save in a checkpoint, and nothing that depends on
 * the order or the thread in which numbers are drawn.
 *
 * <p>The numbers are those of SplitMix64 started from a mixture of the key, which may be entered at
 * any index. Draws of different kinds from one stream are not independent; give each its own
 * purpose.
 */
public final class CounterRandom {
  /** 2^64 divided by the golden ratio, made odd: the increment of SplitMix64. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long key;

  /**
   * @param seed the user's seed
   * @param purpose what the numbers are for, as in {@code "shuffle"}
   * @param epoch a further part of the key: 0 where there are no epochs
   */
  public CounterRandom(long seed, String purpose, long epoch) {
    long mixed = mix(seed + GOLDEN);
    for (int i = 0; i < purpose.length(); i++) {
      mixed = mix(mixed + GOLDEN + purpose.charAt(i));
    }
    this.key = mix(mixed ^ mix(epoch + GOLDEN));
  }

  /** 64 random bits. */
  public long bits(long index) {
    return mix(key + (index + 1) * GOLDEN);
  }

  /** A float in [0, 1), a multiple of 2^-24. */
  public float uniformFloat(long index) {
    return (bits(index) >>> 40) * 0x1p-24f;
  }

  /** A double in [0, 1), a multiple of 2^-53. */
  public double uniformDouble(long index) {
    return (bits(index) >>> 11) * 0x1p-53;
  }

  /**
   * A normally distributed number of mean 0 and variance 1, from the numbers at 2 index and 2 index
   * + 1 (Box-Muller).
   */
  public double gaussian(long index) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniformDouble(2 * index)));
    return radius * StrictMath.cos(2 * Math.PI * uniformDouble(2 * index + 1));
  }

  /** An int in [0, bound); bound is positive. */
  public int below(long index, int bound) {
    // The high word of a product: the excess of any value over another is less than bound / 2^64.
    return (int) Math.unsignedMultiplyHigh(bits(index), bound);
  }

  /** The numbers [0, size) in a random order (Fisher-Yates). */
  public int[] permutation(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = below(i, i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  /**
   * A bijection of 64 bits in which every bit of the result depends on every bit of the argument.
   */
  private static long mix(long bits) {
    bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
    return bits ^ bits >>> 31;
  }
}
