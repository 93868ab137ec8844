package dev.mercer.samples.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Stands in for a database: shipments that a seed makes up, by a rule and some chance. */
final class Shipments {
  private Shipments() {}

  static List<Shipment> read(int count, long seed) {
    Random random = new Random(seed);
    List<Shipment> shipments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      shipments.add(next(random));
    }
    return shipments;
  }

  private static Shipment next(Random random) {
    Carrier carrier = List.of(Carrier.values()).get(random.nextInt(3));
    float kilograms = 1 + random.nextInt(300) / 10f;
    int reach =
        switch (carrier) {
          case BICYCLE -> 30;
          case VAN -> 400;
          case TRAIN -> 1200;
        };
    int kilometres = 1 + random.nextInt(reach);
    boolean express = random.nextInt(4) == 0;
    double effort =
        (double) kilometres / reach + kilograms / (carrier == Carrier.BICYCLE ? 30 : 90);
    String depot = List.of("North", "North", "South", "South", "Harbour").get(random.nextInt(5));
    double delay = (express ? -0.3 : 0) + (depot.equals("Harbour") ? 0.2 : 0);
    boolean late = effort + delay + random.nextInt(100) / 500.0 > 1.35;
    boolean weighed = random.nextInt(10) > 0;
    return new Shipment(carrier, weighed ? kilograms : null, kilometres, express, depot, late);
  }
}
