package dev.mercer.samples.guide;

enum Carrier {
  BICYCLE,
  VAN,
  TRAIN
}
