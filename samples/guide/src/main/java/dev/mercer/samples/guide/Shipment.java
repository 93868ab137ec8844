package dev.mercer.samples.guide;

import org.jspecify.annotations.Nullable;

/** A row of a database. The weight is missing where nobody weighed the parcel. */
record Shipment(
    Carrier carrier,
    @Nullable Float kilograms,
    int kilometres,
    boolean express,
    @Nullable String depot,
    boolean late) {}
