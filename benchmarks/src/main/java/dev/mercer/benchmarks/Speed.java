package dev.mercer.benchmarks;

import java.util.List;

/** Mercer against its machine: what needs no peer. */
final class Speed {
  private Speed() {}

  public static void main(String[] arguments) throws Exception {
    new Program(Speed.class, measurements()).run(arguments);
  }

  static List<Measurement> measurements() {
    List<String> avx2 = List.of("-XX:UseAVX=2");
    return List.of(
        new PartOfPeak("784 -> 256", MercerNetworks_Yat784x256::create, List.of(), 0.95),
        new PartOfPeak("784 -> 256", MercerNetworks_Yat784x256::create, avx2, 0.80),
        new PartOfPeak("16 -> 512", MercerNetworks_Yat16x512::create, List.of(), 0.60),
        new OneRow(),
        new TwoThreads(),
        new YatOverLinear(
            "784 -> 256",
            MercerNetworks_Yat784x256::create,
            MercerNetworks_Linear784x256::create,
            Goal.atMost(1.05)),
        new YatOverLinear(
            "64 -> 128",
            MercerNetworks_Yat64x128::create,
            MercerNetworks_Linear64x128::create,
            Goal.atMost(1.25)),
        new YatOverLinear(
            "8 -> 64",
            MercerNetworks_Yat8x64::create,
            MercerNetworks_Linear8x64::create,
            Goal.NONE),
        new DoublingUnits(),
        new SlowForks(),
        new Compilation());
  }
}
