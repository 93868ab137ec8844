package dev.mercer.conformance.explained;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.kernel.KernelLayer;
import dev.mercer.kernel.Plane;
import dev.mercer.kernel.PlaneMap;
import dev.mercer.runtime.Model;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PlaneMapTest {
  private static final Plane PLANE = Plane.of(-1, 1, -1, 1);

  private final MercerExplained_Sides model = MercerExplained_Sides.create(1);
  private final KernelLayer near = model.kernels().near();

  PlaneMapTest() {
    model.parameter("near.prototypes").set(-0.5f, 0, 0.5f, 0);
    model.parameter("side.weight").set(1, 0, 0, 1);
  }

  @Test
  void decisionsAreRegionsWithALegend() throws Exception {
    Document map = parsed(PlaneMap.decisions(model, PLANE));
    // The network is even in its first feature: each line of cells is two rectangles.
    NodeList cells = map.getElementsByTagName("rect");
    assertThat(cells.getLength()).isEqualTo(2 * 120 + 2);
    assertThat(attribute(cells, 0, "width")).isEqualTo("240.0");
    assertThat(attribute(cells, 0, "fill")).isEqualTo(attribute(cells, 240, "fill"));
    assertThat(attribute(cells, 1, "fill")).isEqualTo(attribute(cells, 241, "fill"));
    assertThat(map.getDocumentElement().getTextContent()).contains("width, -1 to 1");
    assertThat(map.getDocumentElement().getTextContent()).contains("RIGHT");
  }

  @Test
  void basinsShowThePrototypesAsDots() throws Exception {
    Document map = parsed(PlaneMap.nearest(near, PLANE));
    assertThat(map.getElementsByTagName("rect").getLength()).isEqualTo(2 * 120);
    NodeList dots = map.getElementsByTagName("circle");
    assertThat(dots.getLength()).isEqualTo(2);
    assertThat(attribute(dots, 0, "cx")).isEqualTo("152.0");
    assertThat(attribute(dots, 0, "cy")).isEqualTo("272.0");
    assertThat(dots.item(1).getTextContent()).isEqualTo("prototype 1 (RIGHT): width 0.5, height 0");
  }

  @Test
  void theStrongestOwnsOtherPlacesThanTheNearest() {
    model.parameter("near.prototypes").set(0.1f, 0, 0.9f, 0);
    assertThat(PlaneMap.strongest(near, PLANE)).isNotEqualTo(PlaneMap.nearest(near, PLANE));
  }

  @Test
  void ofManyFeaturesTwoVaryAndTheOthersStay() throws Exception {
    MercerExplained_Irises flowers = MercerExplained_Irises.create(1);
    Plane plane = new Plane(3, 0, 3, 1, 2, 4, new float[] {5, 9, 4, 9});
    Document map = parsed(PlaneMap.nearest(flowers.kernels().near(), plane));
    Set<String> colors = new HashSet<>();
    NodeList cells = map.getElementsByTagName("rect");
    for (int i = 0; i < cells.getLength(); i++) {
      colors.add(attribute(cells, i, "fill"));
    }
    assertThat(colors.size()).isGreaterThan(1);
    assertThat(map.getDocumentElement().getTextContent()).contains("petalWidth, 0 to 3");
  }

  @Test
  void whatIsNoPlaneOrHasNoDecisionsIsRefused() {
    Model regression = MercerExplained_Tiny.create(1);
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> PlaneMap.decisions(regression, PLANE)))
        .hasMessageThat()
        .isEqualTo(
            "dev.mercer.conformance.explained.Explained.Tiny is a regression; a map of decisions is one of a classifier.");
    assertThat(
            assertThrows(
                IllegalArgumentException.class, () -> new Plane(1, 0, 1, 1, 0, 1, new float[4])))
        .hasMessageThat()
        .isEqualTo(
            "A plane of features 1 and 1 of a row of 4; expected two different ones, counted from"
                + " 0.");
    assertThrows(IllegalArgumentException.class, () -> Plane.of(1, 0, 0, 1));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  private static String attribute(NodeList elements, int index, String name) {
    return ((Element) elements.item(index)).getAttribute(name);
  }
}
