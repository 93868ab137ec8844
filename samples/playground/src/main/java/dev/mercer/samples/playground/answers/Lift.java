package dev.mercer.samples.playground.answers;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.mercer.kernel.FeatureMap;
import dev.mercer.kernel.KernelRidge;
import dev.mercer.runtime.Dataset;
import dev.mercer.samples.playground.wire.Json;
import java.io.IOException;
import java.util.List;

/**
 * Rows lifted by the homogeneous feature map of degree 2, {@code (x^2, sqrt(2) xy, y^2)}, and the
 * plane of least squares between their colours.
 *
 * <p>It is shown turned, {@code ((x^2 - y^2) / sqrt(2), sqrt(2) xy, (x^2 + y^2) / sqrt(2))}:
 * lengths stay as they are, a point at the distance r from the origin stands at the height {@code
 * r^2 / sqrt(2)}, and all points lie on a round cone. The plane cuts it in a conic, which on the
 * floor is the curve {@code a x^2 + b sqrt(2) xy + c y^2 + d = 0}.
 */
public final class Lift {
  /** Without a bias the kernel's numerator has exactly the three monomials; others are 0. */
  private static final FeatureMap MAP = FeatureMap.numerator(2, 0);

  private static final int X_SQUARED = 0;
  private static final int XY = 1;
  private static final int Y_SQUARED = 3;

  /** So little that the plane is the one of least squares to all visible digits. */
  private static final double RIDGE = 1e-9;

  /** Up to this part of rows on the wrong side, the plane nearly separates. */
  private static final double NEARLY = 0.05;

  private static final double SQRT_2 = Math.sqrt(2);

  private final Dataset rows;
  private final KernelRidge fit;
  private final Conic conic;

  private Lift(Dataset rows) {
    this.rows = rows;
    this.fit = KernelRidge.fit(MAP, rows, RIDGE);
    double[][] weights = fit.weights();
    this.conic =
        new Conic(
            weights[1][X_SQUARED] - weights[0][X_SQUARED],
            weights[1][XY] - weights[0][XY],
            weights[1][Y_SQUARED] - weights[0][Y_SQUARED],
            fit.bias()[1] - fit.bias()[0]);
  }

  /** The lift of rows of two features, of which there is one of each label. */
  public static Lift of(Dataset rows) {
    return new Lift(rows);
  }

  /** How many rows are on the wrong side of the plane. */
  public int wrong() {
    int wrong = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (isWrong(row)) {
        wrong++;
      }
    }
    return wrong;
  }

  private boolean isWrong(int row) {
    float[] place = rows.row(row);
    return fit.label(place[0], place[1]) != rows.label(row);
  }

  /** What came of it, in words. */
  public String sentence() {
    int wrong = wrong();
    if (wrong == 0) {
      return "Lifted by degree 2, a flat plane separates all %s training points. Down on the floor, it is %s."
          .formatted(rows.size(), conic.name());
    }
    if (wrong <= NEARLY * rows.size()) {
      return "Lifted by degree 2, a flat plane nearly separates the colours: %s of %s training points %s on the wrong side. Down on the floor, it is %s."
          .formatted(wrong, rows.size(), wrong == 1 ? "is" : "are", conic.name());
    }
    return "Degree 2 does not separate these: %s of %s training points are on the wrong side of the plane. It takes prototypes, more than one curve."
        .formatted(wrong, rows.size());
  }

  /** All that is drawn. */
  public String json() {
    double extent = extent();
    return Json.object(
        json -> {
          json.writeStringField("sentence", sentence());
          json.writeNumberField("wrong", wrong());
          json.writeNumberField("rows", rows.size());
          json.writeNumberField("extent", extent);
          writePoints(json);
          json.writeArrayFieldStart("curves");
          for (List<double[]> curve : conic.curves(Math.sqrt(SQRT_2 * extent))) {
            json.writeStartArray();
            for (double[] place : curve) {
              write(json, place[0], place[1]);
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("plane");
          for (double[] corner : cut().through(extent)) {
            json.writeArray(corner, 0, corner.length);
          }
          json.writeEndArray();
        });
  }

  /** The plane in the coordinates in which it is shown. */
  private Cut cut() {
    return new Cut(
        (conic.a() - conic.c()) / SQRT_2, conic.b(), (conic.a() + conic.c()) / SQRT_2, conic.d());
  }

  /** The height of the highest point and a little more: also the radius of the cone there. */
  private double extent() {
    double most = 1;
    for (int row = 0; row < rows.size(); row++) {
      float[] place = rows.row(row);
      most = Math.max(most, lifted(place[0], place[1])[2]);
    }
    return 1.05 * most;
  }

  private void writePoints(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("points");
    for (int row = 0; row < rows.size(); row++) {
      float[] place = rows.row(row);
      write(json, place[0], place[1]);
      json.writeNumber(rows.label(row));
      json.writeNumber(isWrong(row) ? 1 : 0);
    }
    json.writeEndArray();
  }

  /** A place on the floor, and where it is lifted to: five numbers. */
  private static void write(JsonGenerator json, double x, double y) throws IOException {
    json.writeNumber(x);
    json.writeNumber(y);
    for (double coordinate : lifted(x, y)) {
      json.writeNumber(coordinate);
    }
  }

  private static double[] lifted(double x, double y) {
    double[] features = MAP.of(x, y);
    return new double[] {
      (features[X_SQUARED] - features[Y_SQUARED]) / SQRT_2,
      features[XY],
      (features[X_SQUARED] + features[Y_SQUARED]) / SQRT_2
    };
  }
}
