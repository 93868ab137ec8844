package dev.mercer.samples.playground.session;

import dev.mercer.runtime.Classifier;
import dev.mercer.samples.playground.data.Sample;
import dev.mercer.samples.playground.networks.Colour;

/**
 * A copy of what is learnt, which no step changes.
 *
 * @param net the network as it was
 * @param sample the rows
 */
public record Snapshot(Classifier<Colour> net, Sample sample) {}
