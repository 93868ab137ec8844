package dev.mercer.samples.catalogue;

/** Measures what a claim says. */
interface Experiment {

  /** What is to be borne out. */
  Claim claim();

  /** Measures. The same data give the same numbers, but for times. */
  Findings run(Bench bench);
}
