package dev.mercer.runtime;

/**
 * What becomes of rows if those are taken for a class whose probability of it is at least a
 * threshold.
 *
 * @param threshold the probability from which a row is taken for the class; infinite if no row is
 * @param precision the part of the rows taken for the class that are of it; NaN if none is taken
 * @param recall the part of the rows of the class that are taken for it
 * @param falsePositiveRate the part of the other rows that are taken for it
 */
public record OperatingPoint(
    double threshold, double precision, double recall, double falsePositiveRate) {}
