package dev.mercer.conformance.locale;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Explanation;
import dev.mercer.kernel.Plane;
import dev.mercer.kernel.PlaneMap;
import dev.mercer.kernel.UnitReport;
import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Epoch;
import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.Trainer;
import dev.mercer.runtime.TrainingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A network is trained, resumed, saved, loaded, calibrated and explained with the same bytes and
 * words whatever the language of the machine: some write numbers in digits of their own, and
 * Turkish has another i.
 */
class LocaleTest {
  enum Side {
    LEFT,
    RIGHT
  }

  record Spot(float width, float height) {}

  @Network
  interface Sides {
    @Standardize
    float[] scaled(Spot spot);

    @Yat(units = 12)
    float[] near(float[] scaled);

    @Linear
    Side side(float[] near);
  }

  /** What the listener throws to interrupt a training. */
  private static final class Interruption extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final Locale USUAL = Locale.getDefault();
  private Map<String, String> expected;

  @TempDir Path directory;

  @BeforeEach
  void writeInNoLanguage() throws IOException {
    Locale.setDefault(Locale.ROOT);
    expected = written();
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "my-MM", "tr-TR"})
  void filesAndTextsAreTheSameInEveryLanguage(String language) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));
    assertThat(written()).containsExactlyEntriesIn(expected).inOrder();
  }

  /** Without it the test above would prove nothing. */
  @Test
  void theseLanguagesAreAsUnusualAsTheTestSupposes() {
    for (String language : List.of("ar-EG", "fa-IR", "my-MM")) {
      assertThat(String.format(Locale.forLanguageTag(language), "%d", 7)).isNotEqualTo("7");
    }
    assertThat("I".toLowerCase(Locale.forLanguageTag("tr-TR"))).isNotEqualTo("i");
  }

  /** Two classes, left and right of a line, with features like 50 +- 1. */
  private static Split spots() {
    float[][] features = new float[240][];
    int[] labels = new int[features.length];
    for (int row = 0; row < features.length; row++) {
      labels[row] = row % 2;
      features[row] = new float[] {labels[row] * 3 + 0.37f * row % 4, 50 + 0.73f * row % 1.5f};
    }
    return Dataset.of(features, labels).split(0.3, 1);
  }

  private Map<String, String> written() throws IOException {
    Map<String, String> written = new LinkedHashMap<>();
    Split split = spots();
    MercerLocaleTest_Sides net = learnt(split.rest(), written);
    Path model = directory.resolve("model.safetensors");
    net.save(model);
    written.put("model", content(model));
    MercerLocaleTest_Sides loaded = MercerLocaleTest_Sides.load(model);
    describe(loaded, split, written);
    decide(loaded, split, written);
    byte[] cut = Arrays.copyOf(Files.readAllBytes(model), 3000);
    written.put("cut file", refusal(() -> MercerLocaleTest_Sides.load(cut)));
    written.put("short row", refusal(() -> loaded.outputs(new float[1])));
    written.put("no row", refusal(() -> split.rest().row(-1)));
    return written;
  }

  /** A training that is interrupted after its second epoch, and resumed. */
  private MercerLocaleTest_Sides learnt(Dataset data, Map<String, String> written)
      throws IOException {
    Path checkpoint = directory.resolve("checkpoint.safetensors");
    Trainer.Builder settings = Trainer.builder().epochs(4).validation(0.2).checkpoint(checkpoint);
    Trainer interrupted = settings.listener(LocaleTest::interrupt).build();
    assertThrows(Interruption.class, () -> interrupted.fit(MercerLocaleTest_Sides.create(1), data));
    written.put("checkpoint", content(checkpoint));
    MercerLocaleTest_Sides net = MercerLocaleTest_Sides.create(1);
    Trainer trainer = settings.listener(epoch -> {}).build();
    TrainingReport report = trainer.resume(net, data);
    written.put("trainer", trainer.toString());
    written.put("report", report.toString());
    Files.delete(checkpoint);
    return net;
  }

  private static void interrupt(Epoch epoch) {
    if (epoch.number() == 2) {
      throw new Interruption();
    }
  }

  private static void describe(
      MercerLocaleTest_Sides net, Split split, Map<String, String> written) {
    float[] row = split.heldOut().row(0);
    written.put("network", net.toString());
    written.put("data", split.rest().toString());
    written.put("evaluation", Evaluation.of(net, split.heldOut()).toString());
    written.put("prediction", net.predict(new Spot(1.5f, 50)).toString());
    written.put("explanation", Explanation.of(net, row).toString());
    written.put("layer", net.kernels().near().toString());
    written.put("units", UnitReport.of(net, split.rest()).toString());
    written.put("map", PlaneMap.decisions(net, Plane.of(0, 8, 49, 52)));
  }

  private void decide(MercerLocaleTest_Sides net, Split split, Map<String, String> written)
      throws IOException {
    Path file = directory.resolve("calibrated.safetensors");
    Abstention.calibrate(net, split.rest(), split.heldOut(), 0.9).save(file);
    written.put("calibration", content(file));
    Abstention<Side> abstention = Abstention.load(file, net);
    written.put("abstention", abstention.toString());
    written.put("answer", abstention.decide(split.heldOut().row(0)).toString());
    written.put("outlier", abstention.decide(new float[] {1000, 1000}).toString());
  }

  private static String content(Path file) throws IOException {
    return Files.readString(file, ISO_8859_1);
  }

  private static String refusal(Executable executable) {
    return assertThrows(Exception.class, executable).getMessage();
  }
}
