package dev.mercer.samples.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is said of kernel networks, or what one would like to say. */
enum Claim {
  NAMED_CENTERS(
      "Prototypes are named centers",
      """
      A unit is a point in the space of the data. It reads in the user's own units, lies among the
      data, peaks where the formula says, and is of the class that its readout says.
      """),
  ATTRIBUTION(
      "Attribution is exact, and short",
      """
      An explanation lists the very terms that the network sums: replayed they give the output's
      bits, a prototype that is left out takes exactly its term with it, and shares are shares. It
      costs little more than the answer, and a few prototypes make up most of it.
      """),
  CAPACITY(
      "The norm is a handle on overfitting",
      """
      On noisy data the penalty on the RKHS norm and a larger epsilon close the generalisation gap,
      no worse than weight decay does. The Rademacher bound ranks models by their gap; as a bound it
      says nothing.
      """),
  GEOMETRY(
      "The layer is a geometry",
      """
      The kernel's distance is a metric in which neighbours are alike, each row is owned by a
      prototype of its class, the pulled-back metric sees every direction in which the data vary, and
      the prototype that responds most is the nearest.
      """),
  NO_DEAD_UNITS(
      "No unit is dead",
      """
      A ReLU that is negative on all rows has no gradient, ever. No kernel unit is without a gradient
      over the data, nor with one that is negligible.
      """),
  OUTLIERS(
      "Distance tells what is foreign",
      """
      The distance to the nearest prototype's training rows, in units of their own, tells other data,
      unseen classes and rescaled rows from the data, as well as max-softmax of a ReLU network does,
      and nearly as well as a model that keeps all training rows.
      """),
  COVERAGE(
      "Prediction sets keep their promise",
      """
      Split-conformal prediction sets hold the right label, and rows like the data are let in, as
      often as was promised: within the bounds of the beta-binomial law, on every data set, and with
      class-conditional sets in every class.
      """),
  CALIBRATION(
      "Probabilities mean what they say",
      """
      After temperature scaling the expected calibration error is at most 2 %, and the answers of
      which the network is surest are right more often.
      """),
  FINITE_PART(
      "Part of the kernel is finite",
      """
      The numerator is an inner product of (d+1)(d+2)/2 features, exactly: it lifts rings and XOR to
      where a plane separates them, and the spiral not. Random features give the whole kernel with an
      error that falls as the root of their number. A least-squares readout in closed form is as good
      as a trained one.
      """),
  LOCALITY(
      "A smaller epsilon makes answers local",
      """
      With a small enough epsilon, or on the sphere, few prototypes hold most of the response, at no
      loss of accuracy.
      """),
  MOVING_FEATURES(
      "Features move, and should",
      """
      Training carries prototypes far from where they started and changes the kernel that the readout
      sees, and this beats a readout over prototypes that stay.
      """),
  ACCURACY(
      "Nothing is lost",
      """
      With one set of defaults for all data sets the network is no worse than 1 percentage point, or
      3 % of the root mean squared error, from the best of logistic regression, an RBF support vector
      machine and a ReLU network.
      """);

  private final String title;
  private final String statement;

  Claim(String title, String statement) {
    this.title = title;
    this.statement = statement;
  }

  String title() {
    return title;
  }

  String statement() {
    return statement;
  }

  /** As the command line calls it: {@code named-centers}. */
  String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The criteria of this claim, in order. */
  List<Criterion> criteria() {
    return Arrays.stream(Criterion.values()).filter(each -> each.claim() == this).toList();
  }
}
