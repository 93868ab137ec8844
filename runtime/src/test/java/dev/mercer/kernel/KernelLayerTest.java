package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.inside.Inside;
import dev.mercer.runtime.math.Softplus;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.TestNetworks;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelLayerTest {
  private final Model model = TestModel.create(TestNetworks.classifier(), 1);
  private final KernelLayer near = KernelLayer.of(model, "near");

  @Test
  void unitsAndInputsAreThoseOfTheDeclaration() {
    assertThat(near.name()).isEqualTo("near");
    assertThat(near.units()).isEqualTo(12);
    assertThat(near.inputs()).isEqualTo(4);
  }

  @Test
  void aCenterIsARowOfTheParameter() {
    countUp();
    assertThat(near.center(0)).isEqualTo(new double[] {0, 1, 2, 3});
    assertThat(near.center(11)).isEqualTo(new double[] {44, 45, 46, 47});
    assertThat(near.centers()).hasLength(12);
    assertThat(near.centers()[11]).isEqualTo(near.center(11));
  }

  @Test
  void aPrototypeOfStandardisedFeaturesReadsInTheirUnits() {
    countUp();
    model.parameter("scaled.mean").set(5.75f, 3, 3.5f, 1.25f);
    model.parameter("scaled.scale").set(0.5f, 0.25f, 2, 0.75f);
    float[] weights = new float[36];
    weights[2 * 12] = 1;
    model.parameter("species.weight").set(weights);

    Prototype prototype = near.prototype(0);
    assertThat(prototype.toString())
        .isEqualTo(
            "prototype 0 (VIRGINICA): sepalLength 5.75, sepalWidth 3.25, petalLength 7.5,"
                + " petalWidth 3.5");
    assertThat(prototype.values()).containsExactly(5.75, 3.25, 7.5, 3.5).inOrder();
    // The peak is further from the mean of the data, in which the layer's zero is.
    double stretch = 1 + near.kernel().epsilon() / (14 + near.kernel().bias());
    assertThat(prototype.peak().get(1)).isEqualTo(3 + 0.25 * stretch);
    assertThat(prototype.supremum()).isEqualTo(near.kernel().supremum(new double[] {0, 1, 2, 3}));
  }

  @Test
  void aPrototypeBehindOtherLayersIsNumbered() {
    Model deep = TestModel.create(TestNetworks.twoBlocks(), 1);
    assertThat(KernelLayer.of(deep, "first").prototype(0).names())
        .containsExactly("sphere[0]", "sphere[1]", "sphere[2]", "sphere[3]", "sphere[4]");
    assertThat(KernelLayer.of(deep, "second").prototype(0).names()).contains("sum[4]");
    assertThat(KernelLayer.of(deep, "second").prototype(0).label()).isEmpty();
    assertThat(
            KernelLayer.of(TestModel.create(TestNetworks.convex(), 1), "near").prototype(0).names())
        .containsExactly("a", "b", "c");
  }

  @Test
  void responsesAreThoseOfTheNetwork() {
    model.parameter("near.gain").set(0.25f);
    model.parameter("scaled.mean").set(1, 2, 3, 4);
    float[] row = {5, 3.5f, 1.5f, 0.25f};
    double[] point = near.point(row);
    assertThat(point).isEqualTo(new double[] {4, 1.5, -1.5, -3.75});
    float[] network = Inside.of(model).values(row, 1)[0];
    double[] responses = near.responses(point);
    for (int unit = 0; unit < 12; unit++) {
      assertThat(network[unit]).isWithin(1e-5f * network[unit]).of((float) responses[unit]);
    }
  }

  @Test
  void theNearestPrototypeNeedNotBeTheOneThatRespondsMost() {
    Model plane = TestModel.create(TestNetworks.regression(), 1);
    plane.parameter("near.prototypes").set(1, 0, 5, 0, 9, 9, 9, 9, 9, -9, -9, 9, -9, 9);
    KernelLayer layer = KernelLayer.of(plane, "near");
    double[] point = {2, 0};
    assertThat(layer.nearest(point)).isEqualTo(0);
    // (2 + 0.5)^2 / 1.25 against (10 + 0.5)^2 / 9.25
    assertThat(layer.strongest(point)).isEqualTo(1);
  }

  @Test
  void theJacobianHasAGradientForEachUnit() {
    double[] point = {1, -1, 0.5, 2};
    double[][] jacobian = near.jacobian(point);
    assertThat(jacobian).hasLength(12);
    for (int k = 0; k < 4; k++) {
      double[] axis = new double[4];
      axis[k] = 1e-6;
      double[] up = near.responses(Vectors.plus(point, 1, axis));
      double[] down = near.responses(Vectors.plus(point, -1, axis));
      for (int unit = 0; unit < 12; unit++) {
        assertThat(jacobian[unit][k]).isWithin(1e-6).of((up[unit] - down[unit]) / 2e-6);
      }
    }
  }

  private void countUp() {
    float[] values = new float[48];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    model.parameter("near.prototypes").set(values);
  }

  @Test
  void thereIsNoPrototypeBeyondTheUnits() {
    IndexOutOfBoundsException thrown =
        assertThrows(IndexOutOfBoundsException.class, () -> near.center(12));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("There is no unit 12; layer 'near' has 12, counted from 0.");
    assertThrows(IndexOutOfBoundsException.class, () -> near.prototype(-1));
  }

  @Test
  void aViewShowsWhatTheParametersAreNow() {
    double[] point = {0, 1, 2, 3};
    assertThat(near.nearest(point)).isNotEqualTo(7);
    float[] values = new float[48];
    System.arraycopy(new float[] {0, 1, 2, 3}, 0, values, 7 * 4, 4);
    model.parameter("near.prototypes").set(values);
    assertThat(near.nearest(point)).isEqualTo(7);
  }

  @Test
  void whatIsHandedOutIsACopy() {
    countUp();
    near.center(0)[0] = 9;
    near.centers()[0][1] = 9;
    assertThat(near.center(0)).isEqualTo(new double[] {0, 1, 2, 3});
  }

  @Test
  void thePrototypesAreUnpackedOnceForManyPoints() {
    int inputs = 100;
    String[] features = IntStream.range(0, inputs).mapToObj(i -> "x" + i).toArray(String[]::new);
    KernelLayer wide =
        KernelLayer.of(
            TestModel.create(
                new NetworkBuilder(16, features)
                    .yat("near", "input", 64)
                    .linear("kind", "near", 2)
                    .classes("NO", "YES"),
                1),
            "near");
    double[] point = new double[inputs];
    wide.nearest(point);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100; i++) {
      wide.nearest(point);
    }
    long bytesOfACall = (threads.getCurrentThreadAllocatedBytes() - before) / 100;
    assertThat(bytesOfACall).isLessThan(64 * inputs * Double.BYTES / 4);
  }

  @Test
  void trainedConstantsAreSeenBehindTheirSoftplus() {
    assertThat(near.bias()).isWithin(1e-6f).of(1);
    assertThat(near.epsilon()).isWithin(1e-6f).of(1);
    model.parameter("near.raw_bias").set(-2);
    model.parameter("near.raw_epsilon").set(3);
    model.parameter("near.gain").set(0.25f);
    assertThat(near.bias()).isEqualTo((float) Softplus.of(-2));
    assertThat(near.epsilon()).isEqualTo((float) Softplus.of(3));
    assertThat(near.gain()).isEqualTo(0.25f);
  }

  @Test
  void fixedConstantsAreSeenAsTheyAre() {
    KernelLayer fixed = KernelLayer.of(TestModel.create(TestNetworks.regression(), 1), "near");
    assertThat(fixed.bias()).isEqualTo(0.5f);
    assertThat(fixed.epsilon()).isEqualTo(0.25f);
  }

  @Test
  void aLayerThatIsNoKernelIsRefused() {
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> KernelLayer.of(model, "species"));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("There is no kernel layer 'species'; the kernel layers are [near].");
  }
}
