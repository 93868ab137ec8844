package dev.mercer.samples.digits;

import static dev.mercer.samples.page.Html.element;

import dev.mercer.samples.digits.LearningCurve.Point;
import dev.mercer.samples.page.Axis;
import dev.mercer.samples.page.Element;
import dev.mercer.samples.page.Html;
import dev.mercer.samples.page.LineChart;
import dev.mercer.samples.page.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The loss and the mistakes on the training digits, epoch by epoch. */
final class LearningCharts {
  private LearningCharts() {}

  static Html of(List<Point> points) {
    return element("div")
        .with("class", "charts")
        .containing(
            figure("Loss, on a logarithmic scale", loss(points)),
            figure("Training digits read wrong", mistakes(points)));
  }

  private static Element figure(String caption, LineChart chart) {
    return element("figure").containing(element("figcaption").containing(caption), chart.svg());
  }

  private static LineChart loss(List<Point> points) {
    double[] losses = values(points, Point::loss);
    double least = Arrays.stream(losses).min().orElseThrow();
    double most = Arrays.stream(losses).max().orElseThrow();
    return new LineChart(
            String.format(
                Locale.ROOT,
                "The loss falls from %.2g to %.2g",
                losses[0],
                losses[losses.length - 1]),
            epochs(points),
            Axis.logarithmic(least, most))
        .across("epoch", epoch -> Numbers.count((long) epoch))
        .up(Numbers::power)
        .line("loss", "blue", values(points, Point::epoch), losses);
  }

  private static LineChart mistakes(List<Point> points) {
    double[] mistakes = values(points, Point::mistakes);
    double most = Arrays.stream(mistakes).max().orElseThrow();
    return new LineChart(
            String.format(
                Locale.ROOT,
                "The mistakes fall from %.0f to %.0f",
                mistakes[0],
                mistakes[mistakes.length - 1]),
            epochs(points),
            Axis.upTo(Math.max(most, 1)))
        .across("epoch", epoch -> Numbers.count((long) epoch))
        .up(count -> Numbers.count((long) count))
        .line("mistakes", "orange", values(points, Point::epoch), mistakes);
  }

  private static Axis epochs(List<Point> points) {
    return Axis.linear(0, points.getLast().epoch());
  }

  private static double[] values(List<Point> points, ToDoubleFunction<Point> value) {
    return points.stream().mapToDouble(value).toArray();
  }
}
