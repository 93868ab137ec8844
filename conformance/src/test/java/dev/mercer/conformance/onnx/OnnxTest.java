package dev.mercer.conformance.onnx;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxModelMetadata;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Onnx.Distance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ONNX Runtime computes what Mercer computes. */
class OnnxTest {
  /** In parts of a row's largest output: outputs are sums whose terms may cancel. */
  private static final double TOLERANCE = 1e-4;

  private static final int BATCH = 37;

  @TempDir Path directory;

  static Stream<Arguments> everywhereRight() {
    return Subject.all().stream()
        .flatMap(
            subject ->
                Stream.of(Distance.CORRECTED, Distance.DIRECT)
                    .map(distance -> Arguments.of(subject, distance)));
  }

  static List<Subject> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("everywhereRight")
  void theyAgreeFarFromPrototypes(Subject subject, Distance distance) throws Exception {
    agree(subject, distance, subject.rows(BATCH, 0));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void farFromPrototypesTheExpansionIsEnough(Subject subject) throws Exception {
    agree(subject, Distance.EXPANDED, subject.rows(BATCH, 0));
  }

  @ParameterizedTest
  @MethodSource("everywhereRight")
  void theyAgreeNearPrototypes(Subject subject, Distance distance) throws Exception {
    float[] rows = subject.rows(BATCH, 0);
    subject.bringPrototypesTo(rows);
    agree(subject, distance, rows);
  }

  @ParameterizedTest
  @MethodSource("everywhereRight")
  void theyAgreeWhereEveryPairIsNear(Subject subject, Distance distance) throws Exception {
    float[] rows = subject.rows(BATCH, 20);
    subject.bringPrototypesTo(rows);
    agree(subject, distance, rows);
  }

  @Test
  void nearPrototypesTheExpansionIsWrong() throws Exception {
    Subject subject = Subject.responses();
    float[] rows = subject.rows(BATCH, 0);
    subject.bringPrototypesTo(rows);
    assertThat(worst(subject, Distance.EXPANDED, rows, BATCH)).isGreaterThan(1e-2);
  }

  @Test
  void theZeroVectorStaysZeroOnTheSphereAndNothingOverflows() throws Exception {
    Model model = MercerOnnxNetworks_Sphere.create(1);
    float[] rows = new float[4 * model.inputSize()];
    Arrays.fill(rows, 6, 12, 1e30f);
    Arrays.fill(rows, 12, 18, -1e-30f);
    rows[18] = Float.MAX_VALUE;
    agree(new Subject(model, "", row -> row), Distance.CORRECTED, rows);
  }

  @ParameterizedTest
  @EnumSource
  void withoutAResponseEveryPrototypeHasItsShare(Distance distance) throws Exception {
    Subject subject = Subject.convex();
    float[] rows = subject.rows(BATCH, 0);
    Arrays.fill(rows, 0, subject.model().inputSize(), 0);
    agree(subject, distance, rows);
  }

  @Test
  void probabilitiesAreASecondOutput() throws Exception {
    MercerOnnxNetworks_Classifier model = MercerOnnxNetworks_Classifier.create(1);
    model.parameter("kind.weight").set(weights(model));
    OnnxNetworks.Stone stone =
        new OnnxNetworks.Stone(0.5f, -0.25, 2, true, OnnxNetworks.Colour.GREEN);
    float[] row = {0.5f, -0.25f, 2, 1, 0, 1, 0, 0};
    try (Session session = Session.of(model, Distance.CORRECTED, directory)) {
      float[] probabilities = session.output("kind.probabilities", row, 1);
      float[] expected = model.predict(stone).probabilities();
      assertThat(expected[0]).isLessThan(0.45f);
      assertThat(probabilities).usingTolerance(1e-6).containsExactly(expected).inOrder();
    }
  }

  @Test
  void inputsAndOutputsHaveTheDeclarationsNames() throws Exception {
    try (Session session =
        Session.of(MercerOnnxNetworks_Classifier.create(1), Distance.CORRECTED, directory)) {
      assertThat(session.session().getInputNames()).containsExactly("stone");
      assertThat(session.session().getOutputNames())
          .containsExactly("kind", "kind.probabilities")
          .inOrder();
      assertShape(session.session().getInputInfo().get("stone"), 8);
      assertShape(session.session().getOutputInfo().get("kind"), 2);
    }
    try (Session session =
        Session.of(MercerOnnxNetworks_Regression.create(1), Distance.CORRECTED, directory)) {
      assertThat(session.session().getInputNames()).containsExactly("x");
      assertThat(session.session().getOutputNames()).containsExactly("quote");
    }
  }

  @Test
  void metadataNameWhatTheNumbersMean() throws Exception {
    try (Session session =
        Session.of(MercerOnnxNetworks_Classifier.create(1), Distance.CORRECTED, directory)) {
      OnnxModelMetadata metadata = session.session().getMetadata();
      assertThat(metadata.getProducerName()).isEqualTo("Mercer");
      assertThat(metadata.getCustomMetadata())
          .containsAtLeast(
              "network",
              "dev.mercer.conformance.onnx.OnnxNetworks.Classifier",
              "features",
              "weight, density, facets, cut, colour=RED, colour=GREEN, colour=BLUE, colour.missing",
              "labels",
              "COMMON, RARE");
    }
  }

  private void agree(Subject subject, Distance distance, float[] rows) throws Exception {
    int features = subject.model().inputSize();
    int count = rows.length / features;
    assertWithMessage("the batch").that(worst(subject, distance, rows, count)).isAtMost(TOLERANCE);
    assertWithMessage("the first row alone")
        .that(worst(subject, distance, Arrays.copyOf(rows, features), 1))
        .isAtMost(TOLERANCE);
  }

  /** The largest difference in parts of the row's largest output; NaN if there is one. */
  private double worst(Subject subject, Distance distance, float[] rows, int count)
      throws IOException, OrtException {
    float[] ours = subject.outputs(rows, count);
    float[] theirs;
    try (Session session = Session.of(subject.model(), distance, directory)) {
      theirs = session.output(rows, count);
    }
    assertThat(theirs).hasLength(ours.length);
    int outputs = subject.model().outputSize();
    double worst = 0;
    for (int row = 0; row < count; row++) {
      double largest = Float.MIN_NORMAL;
      double difference = 0;
      for (int i = row * outputs; i < (row + 1) * outputs; i++) {
        largest = Math.max(largest, Math.abs(ours[i]));
        difference = Math.max(difference, Math.abs((double) ours[i] - theirs[i]));
      }
      worst = Math.max(worst, difference / largest);
    }
    return worst;
  }

  private static void assertShape(NodeInfo node, long size) {
    assertThat(((TensorInfo) node.getInfo()).getShape())
        .isEqualTo(new long[] {-1 /* any number of rows */, size});
  }

  private static float[] weights(Model model) {
    float[] weights = new float[model.parameter("kind.weight").toArray().length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % 5 - 2;
    }
    return weights;
  }
}
