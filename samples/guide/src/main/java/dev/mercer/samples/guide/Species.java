package dev.mercer.samples.guide;

enum Species {
  SETOSA,
  VERSICOLOR,
  VIRGINICA
}
