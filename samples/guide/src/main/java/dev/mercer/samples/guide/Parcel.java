package dev.mercer.samples.guide;

import dev.mercer.Category;
import org.jspecify.annotations.Nullable;

record Parcel(
    Carrier carrier,
    @Nullable Float kilograms,
    int kilometres,
    boolean express,
    @Category(max = 4) @Nullable String depot) {
  static Parcel of(Shipment shipment) {
    return new Parcel(
        shipment.carrier(),
        shipment.kilograms(),
        shipment.kilometres(),
        shipment.express(),
        shipment.depot());
  }
}
