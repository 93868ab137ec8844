package dev.mercer.samples.digits;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Epoch;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TrainingListener;
import java.util.ArrayList;
import java.util.List;

/** Follows a training: a point for each epoch, which a progress display gets to see. */
final class LearningCurve implements TrainingListener {
  private final Model model;
  private final Dataset training;
  private final Progress progress;
  private final List<Point> points = new ArrayList<>();

  /**
   * The state after an epoch.
   *
   * @param epoch its number, from 1
   * @param epochs how many there will be
   * @param loss the mean loss during the epoch
   * @param mistakes the training digits that were read wrong at its end
   * @param accuracy the part of the training digits that were read right at its end
   */
  record Point(int epoch, int epochs, double loss, int mistakes, double accuracy) {}

  LearningCurve(Model model, Dataset training, Progress progress) {
    this.model = model;
    this.training = training;
    this.progress = progress;
  }

  @Override
  public void epoch(Epoch epoch) {
    double accuracy = Evaluation.of(model, training).accuracy();
    int mistakes = (int) Math.round((1 - accuracy) * training.size());
    Point point =
        new Point(epoch.number(), epoch.epochs(), epoch.trainingLoss(), mistakes, accuracy);
    points.add(point);
    progress.show(point);
  }

  /** The points so far, an unmodifiable copy. */
  List<Point> points() {
    return List.copyOf(points);
  }
}
