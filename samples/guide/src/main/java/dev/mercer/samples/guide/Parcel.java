package dev.mercer.samples.guide;

record Parcel(Carrier carrier, float kilograms, boolean weighed, int kilometres, boolean express) {
  private static final float USUAL_KILOGRAMS = 16;

  static Parcel of(Shipment shipment) {
    Float kilograms = shipment.kilograms();
    return new Parcel(
        shipment.carrier(),
        kilograms == null ? USUAL_KILOGRAMS : kilograms,
        kilograms != null,
        shipment.kilometres(),
        shipment.express());
  }
}
