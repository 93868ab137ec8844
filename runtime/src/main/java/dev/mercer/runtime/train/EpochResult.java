package dev.mercer.runtime.train;

import java.util.OptionalDouble;

/**
 * What an epoch came to. Its number is that of its position in the history, from 1.
 *
 * @param trainingLoss the mean loss of the training rows, each at the time its batch was learnt
 * @param validationLoss the mean loss of the validation rows at its end, where there are any
 * @param validationScore the mean score of the validation rows, where there is one
 * @param rate the rate of its last step
 * @param steps the steps taken since the training began
 */
public record EpochResult(
    double trainingLoss,
    OptionalDouble validationLoss,
    OptionalDouble validationScore,
    float rate,
    long steps) {}
