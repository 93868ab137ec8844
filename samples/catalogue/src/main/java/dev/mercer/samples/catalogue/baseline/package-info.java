/**
 * What the claims are compared with: a plain network of ReLUs, and nearest neighbours. Scores of
 * others stand beside the data, in {@code peers.csv}.
 */
package dev.mercer.samples.catalogue.baseline;
