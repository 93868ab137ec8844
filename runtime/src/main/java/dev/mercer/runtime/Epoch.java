package dev.mercer.runtime;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What an epoch of a training came to. Immutable, and so safe from any thread.
 *
 * @param number its number, from 1
 * @param epochs the number of epochs that the training was given
 * @param trainingLoss the mean loss of the training rows, each at the time its batch was learnt
 * @param validationLoss the mean loss of the validation rows at the end of the epoch, where there
 *     are any
 * @param validationScore the accuracy of a classifier on the validation rows, the R2 of a
 *     regression (the mean over its outputs); empty where there are none, or their targets do not
 *     vary
 * @param scoreName what the score is: {@code accuracy} or {@code R2}
 * @param rate the rate of its last step
 * @param steps the steps taken since the training began
 */
public record Epoch(
    int number,
    int epochs,
    double trainingLoss,
    OptionalDouble validationLoss,
    OptionalDouble validationScore,
    String scoreName,
    float rate,
    long steps) {

  /** As in {@code epoch 3 of 60: loss 0.1234, validation loss 0.2345, accuracy 0.9567}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "epoch %d of %d: loss %.4f", number, epochs, trainingLoss));
    validationLoss.ifPresent(
        loss -> text.append(String.format(Locale.ROOT, ", validation loss %.4f", loss)));
    validationScore.ifPresent(
        score -> text.append(String.format(Locale.ROOT, ", %s %.4f", scoreName, score)));
    return text.toString();
  }
}
