package dev.mercer.kernel;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.TestModel;
import dev.mercer.runtime.generated.TestNetworks;
import dev.mercer.runtime.math.Softplus;
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
  void aPrototypeIsARowOfTheParameter() {
    float[] values = new float[48];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    model.parameter("near.prototypes").set(values);
    assertThat(near.prototype(0)).isEqualTo(new float[] {0, 1, 2, 3});
    assertThat(near.prototype(11)).isEqualTo(new float[] {44, 45, 46, 47});
  }

  @Test
  void thereIsNoPrototypeBeyondTheUnits() {
    IndexOutOfBoundsException thrown =
        assertThrows(IndexOutOfBoundsException.class, () -> near.prototype(12));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("There is no unit 12; layer 'near' has 12, counted from 0.");
    assertThrows(IndexOutOfBoundsException.class, () -> near.prototype(-1));
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
