package dev.mercer.benchmarks;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The most floating-point operations that this JVM can do: fused multiply-adds on registers, in
 * chains enough to hide their latency, and few enough for 16 registers.
 */
final class Peak {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int CHAINS = 12;
  private static final int ITERATIONS = 2_000;

  /** What one call of {@link #run} does: a multiplication and an addition a lane. */
  static final double FLOPS = 2.0 * CHAINS * ITERATIONS * SPECIES.length();

  private float result;

  /** One stretch of work, some microseconds long. */
  void run() {
    result = chains(result);
  }

  /** The factor is below 1 and the summand small: no chain leaves the normal numbers. */
  private static float chains(float start) {
    FloatVector factor = FloatVector.broadcast(SPECIES, 0.999f);
    FloatVector summand = FloatVector.broadcast(SPECIES, 1e-3f);
    FloatVector a = FloatVector.broadcast(SPECIES, start);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    FloatVector e = a;
    FloatVector f = a;
    FloatVector g = a;
    FloatVector h = a;
    FloatVector i = a;
    FloatVector j = a;
    FloatVector k = a;
    FloatVector l = a;
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      a = a.fma(factor, summand);
      b = b.fma(factor, summand);
      c = c.fma(factor, summand);
      d = d.fma(factor, summand);
      e = e.fma(factor, summand);
      f = f.fma(factor, summand);
      g = g.fma(factor, summand);
      h = h.fma(factor, summand);
      i = i.fma(factor, summand);
      j = j.fma(factor, summand);
      k = k.fma(factor, summand);
      l = l.fma(factor, summand);
    }
    FloatVector sum =
        a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))).add(i.add(j).add(k.add(l)));
    return sum.lane(0) / CHAINS;
  }
}
