package dev.mercer.samples.playground.session;

import dev.mercer.runtime.Model;
import dev.mercer.samples.playground.data.Sample;

/**
 * A copy of what is learnt, which no step changes.
 *
 * @param net the network as it was
 * @param sample the rows
 */
public record Snapshot(Model net, Sample sample) {}
