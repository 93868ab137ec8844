package dev.mercer.conformance.explained;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.Linear;
import dev.mercer.Network;
import dev.mercer.Scale;
import dev.mercer.Standardize;
import dev.mercer.Yat;
import dev.mercer.kernel.Prototype;
import org.junit.jupiter.api.Test;

/** The coordinates of prototypes behind layers that only rescale features. */
class CoordinatesTest {
  record House(float area, float age) {}

  @Network
  interface Prices {
    @Standardize
    float[] scaled(House house);

    @Scale(initial = 4)
    float[] weighed(float[] scaled);

    @Yat(units = 1)
    float[] near(float[] weighed);

    @Linear
    float price(float[] near);
  }

  @Test
  void aPrototypeBehindFactorsIsInTheUsersUnits() {
    MercerCoordinatesTest_Prices net = MercerCoordinatesTest_Prices.create(1);
    net.parameter("scaled.mean").set(100, 20);
    net.parameter("scaled.scale").set(50, 10);
    net.parameter("near.prototypes").set(2, -8);

    Prototype prototype = net.kernels().near().prototype(0);

    assertThat(prototype.names()).containsExactly("area", "age").inOrder();
    // 100 + 50 * 2 / 4 and 20 - 10 * 8 / 4: a raw factor is a float, and so 4 is met to seven
    // digits.
    assertThat(prototype.values().get(0)).isWithin(1e-5).of(125);
    assertThat(prototype.values().get(1)).isWithin(1e-5).of(0);
  }
}
