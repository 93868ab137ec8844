/**
 * The sample that measures what the kernel buys. {@link dev.mercer.samples.catalogue.Main} is the
 * command. A {@code Claim} is what is said of kernel networks, and a {@code Criterion} a number
 * that would bear it out, with its bound: both were written down before anything was measured. An
 * {@code Experiment} measures; a {@code Verdict} follows from the numbers.
 */
package dev.mercer.samples.catalogue;
