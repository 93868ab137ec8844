package dev.mercer.samples.digits;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.util.List;

/**
 * What came of a run.
 *
 * @param recipe how the network learned
 * @param seed what all chance followed from
 * @param data the digits that were learned, and those that were held out as a test
 * @param net the network that learned them
 * @param curve how it went
 * @param evaluation how it did in the test
 */
record Outcome(
    Recipe recipe,
    long seed,
    Split data,
    Model net,
    List<LearningCurve.Point> curve,
    Evaluation evaluation) {}
