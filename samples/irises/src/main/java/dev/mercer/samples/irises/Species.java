package dev.mercer.samples.irises;

enum Species {
  SETOSA,
  VERSICOLOR,
  VIRGINICA
}
