package dev.mercer.samples.guide;

enum Arrival {
  ON_TIME,
  LATE
}
