package dev.mercer.samples.catalogue;

import static dev.mercer.samples.catalogue.Bound.atLeast;
import static dev.mercer.samples.catalogue.Bound.atLeastBaselineAnd;
import static dev.mercer.samples.catalogue.Bound.atMost;
import static dev.mercer.samples.catalogue.Bound.atMostBaselineTimes;
import static dev.mercer.samples.catalogue.Notation.COUNT;
import static dev.mercer.samples.catalogue.Notation.DIGITS;
import static dev.mercer.samples.catalogue.Notation.PERCENT;
import static dev.mercer.samples.catalogue.Notation.RATIO;

/**
 * A number that bears a claim out, or not. The bounds stood here before the numbers were known; a
 * bound that turned out to be missed stays.
 */
enum Criterion {
  READS_AS_DATA(
      Claim.NAMED_CENTERS,
      "coordinates of prototypes, in the user's units, that lie in the range of the data",
      PERCENT,
      atLeast(0.95)),
  PEAKS_BEYOND(
      Claim.NAMED_CENTERS, "largest relative difference of k(x*, w) from S", DIGITS, atMost(1e-9)),
  NEVER_ABOVE_PEAK(
      Claim.NAMED_CENTERS, "responses to test rows that are above S", COUNT, atMost(0)),
  CLASS_BY_READOUT(
      Claim.NAMED_CENTERS,
      "prototypes whose class by readout is that of the nearest training row",
      PERCENT,
      atLeast(0.8)),

  REPLAYED_BITS(
      Claim.ATTRIBUTION, "outputs that the replayed terms give to the bit", PERCENT, atLeast(1)),
  ABLATED_TERM(
      Claim.ATTRIBUTION,
      "largest error of the answer less a term as that of the network less the prototype, in parts"
          + " of the summed terms",
      DIGITS,
      atMost(1e-5)),
  SHARES_SUM(
      Claim.ATTRIBUTION, "largest distance of the sum of shares from 1", DIGITS, atMost(1e-5)),
  EXPLAINING_COSTS(
      Claim.ATTRIBUTION, "time to explain a row, in times to predict it", RATIO, atMost(10)),
  FEW_EXPLAIN(
      Claim.ATTRIBUTION,
      "median part of the prototypes that hold 90 % of the absolute contribution",
      PERCENT,
      atMost(0.1)),

  PENALTY_CLOSES_GAP(Claim.CAPACITY, "rank correlation of lambda and the gap", RATIO, atMost(-0.8)),
  EPSILON_CLOSES_GAP(
      Claim.CAPACITY, "rank correlation of epsilon and the gap", RATIO, atMost(-0.8)),
  PENALTY_BEATS_DECAY(
      Claim.CAPACITY,
      "test error with the lambda that a validation part chose",
      RATIO,
      atMostBaselineTimes(1.01)),
  BOUND_RANKS(Claim.CAPACITY, "rank correlation of the bound and the gap", RATIO, atLeast(0.7)),
  BOUND_IS_VACUOUS(Claim.CAPACITY, "median of the bound in units of the gap", DIGITS, atLeast(1)),

  IS_METRIC(Claim.GEOMETRY, "triangles of test rows that break the inequality", COUNT, atMost(0)),
  NEIGHBOURS_ALIKE(
      Claim.GEOMETRY,
      "accuracy of the nearest neighbour by kernel distance",
      PERCENT,
      atLeastBaselineAnd(-0.01)),
  OWNER_IS_ALIKE(
      Claim.GEOMETRY, "test rows whose nearest prototype is of their class", PERCENT, atLeast(0.8)),
  FULL_RANK(
      Claim.GEOMETRY,
      "test rows at which the pulled-back metric has full rank",
      PERCENT,
      atLeast(0.95)),
  STRONGEST_IS_NEAREST(
      Claim.GEOMETRY, "test rows whose strongest prototype is the nearest", PERCENT, atLeast(0.5)),

  NONE_DEAD(Claim.NO_DEAD_UNITS, "units without a gradient on any row", COUNT, atMost(0)),
  NONE_FAINT(
      Claim.NO_DEAD_UNITS,
      "units with a gradient below a millionth of the median",
      COUNT,
      atMost(0)),

  AS_SOFTMAX(
      Claim.OUTLIERS, "AUROC, beside max-softmax of a ReLU network", RATIO, atLeastBaselineAnd(0)),
  AS_NEIGHBOURS(Claim.OUTLIERS, "AUROC, beside 5-NN distance", RATIO, atLeastBaselineAnd(-0.02)),
  SCALED_ROWS(Claim.OUTLIERS, "AUROC for rescaled rows", RATIO, atLeast(0.99)),

  LABELS_COVERED(
      Claim.COVERAGE,
      "runs in which the sets' coverage is inside its 99.9 % bounds",
      PERCENT,
      atLeast(1)),
  ROWS_LET_IN(
      Claim.COVERAGE,
      "runs in which the part of rows let in is inside its 99.9 % bounds",
      PERCENT,
      atLeast(1)),
  CLASSES_COVERED(
      Claim.COVERAGE,
      "classes, over runs, whose coverage by class-conditional sets is inside its 99.9 % bounds",
      PERCENT,
      atLeast(0.99)),

  ECE(Claim.CALIBRATION, "expected calibration error", PERCENT, atMost(0.02)),
  SUREST_ARE_RIGHT(
      Claim.CALIBRATION,
      "errors among the surest 90 %, in units of those among all",
      RATIO,
      atMost(0.5)),
  RISK_AREA(
      Claim.CALIBRATION, "area under the risk-coverage curve", DIGITS, atMostBaselineTimes(1)),

  NUMERATOR_EXACT(
      Claim.FINITE_PART, "largest relative error of the numerator's map", DIGITS, atMost(1e-12)),
  LIFTED(
      Claim.FINITE_PART, "points that a plane separates in the degree-2 map", PERCENT, atLeast(1)),
  NOT_LIFTED(
      Claim.FINITE_PART,
      "points of the spiral that a plane separates in the degree-2 map",
      PERCENT,
      atMost(0.75)),
  WHOLE_KERNEL_SEPARATES(
      Claim.FINITE_PART,
      "points of the spiral that a plane separates in the whole kernel's map",
      PERCENT,
      atLeast(1)),
  ERROR_FALLS(
      Claim.FINITE_PART,
      "distance from -1/2 of the slope of log error over log features",
      RATIO,
      atMost(0.1)),
  RIDGE_AS_TRAINED(
      Claim.FINITE_PART,
      "accuracy of the closed-form readout over the trained prototypes",
      PERCENT,
      atLeastBaselineAnd(-0.01)),
  FEATURES_AS_TRAINED(
      Claim.FINITE_PART,
      "accuracy of the closed-form readout over random features",
      PERCENT,
      atLeastBaselineAnd(-0.01)),

  LOCAL_BY_DEFAULT(
      Claim.LOCALITY,
      "part of the prototypes that hold 90 % of the response, with the defaults",
      PERCENT,
      atMost(0.1)),
  SMALL_EPSILON_LOCAL(
      Claim.LOCALITY,
      "the same with an epsilon of 1/40, in units of that with 1/2",
      RATIO,
      atMost(0.5)),
  LOCAL_AT_NO_LOSS(
      Claim.LOCALITY,
      "least part of the prototypes that hold 90 % of the response, among settings within a point of"
          + " the most accurate",
      PERCENT,
      atMost(0.1)),

  TRAVEL(
      Claim.MOVING_FEATURES,
      "median travel of a prototype, in median distances of rows",
      RATIO,
      atLeast(0.1)),
  KERNEL_CHANGES(
      Claim.MOVING_FEATURES,
      "relative change of the responses' Gram matrix of test rows",
      RATIO,
      atLeast(0.1)),
  BEATS_FROZEN(
      Claim.MOVING_FEATURES,
      "accuracy, beside prototypes that stay",
      PERCENT,
      atLeastBaselineAnd(0.005)),
  BEATS_FROZEN_ERROR(
      Claim.MOVING_FEATURES,
      "root mean squared error, beside prototypes that stay",
      DIGITS,
      atMostBaselineTimes(0.95)),

  AS_ACCURATE(
      Claim.ACCURACY, "accuracy, beside the best of the peers", PERCENT, atLeastBaselineAnd(-0.01)),
  AS_PRECISE(
      Claim.ACCURACY,
      "root mean squared error, beside the best of the peers",
      DIGITS,
      atMostBaselineTimes(1.03));

  private final Claim claim;
  private final String what;
  private final Notation notation;

  @SuppressWarnings("ImmutableEnumChecker") // a record of primitives is immutable
  private final Bound bound;

  Criterion(Claim claim, String what, Notation notation, Bound bound) {
    this.claim = claim;
    this.what = what;
    this.notation = notation;
    this.bound = bound;
  }

  Claim claim() {
    return claim;
  }

  /** What is measured. */
  String what() {
    return what;
  }

  Notation notation() {
    return notation;
  }

  /** Where the number must lie. */
  Bound bound() {
    return bound;
  }
}
