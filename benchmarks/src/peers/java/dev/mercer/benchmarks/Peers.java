package dev.mercer.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** Mercer beside its machine and beside other libraries. */
final class Peers {
  private Peers() {}

  public static void main(String[] arguments) throws Exception {
    List<Measurement> ofPeers =
        List.of(
            new TrainingStep(
                "784-256-10",
                MercerNetworks_Classifier784x256::create,
                256,
                128,
                Goal.atLeast(2.2),
                Goal.atMost(1.15)),
            new TrainingStep(
                "64-128-10",
                MercerNetworks_Classifier64x128::create,
                128,
                32,
                Goal.atLeast(15),
                Goal.NONE),
            new OneRowOfPeers(),
            new BatchOfPeers(),
            new StartUp());
    List<Measurement> all =
        Stream.concat(ofPeers.stream(), Speed.measurements().stream()).toList();
    new Program(Peers.class, all).run(arguments);
  }
}
