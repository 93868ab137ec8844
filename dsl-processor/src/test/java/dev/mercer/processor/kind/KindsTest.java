package dev.mercer.processor.kind;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.mercer.Network;
import dev.mercer.processor.emit.Layers;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Walks all kinds of layers: whoever adds one states its facts here once more, and differently. */
class KindsTest {
  private static final int INPUTS = 5;
  private static final int UNITS = 3;

  /**
   * What a kind states, as text.
   *
   * @param reads what it reads
   * @param is what it is to the rules and to the runtime
   * @param computes its formula
   * @param operations of a row of 5 values that go to 3 units
   * @param tensors of such a layer
   */
  private record Facts(String reads, String is, String computes, long operations, String tensors) {}

  private static final Map<String, Facts> FACTS =
      Map.of(
          "Yat",
          new Facts(
              "1",
              "kernel, units",
              "gain (<a, w> + bias)^2 / (||a - w||^2 + epsilon)",
              64,
              "prototypes [3, 5] trained NORMALS 0.447, raw_bias [] trained softplus DECLARED 0.750"
                  + " from 0.0, raw_epsilon [] trained softplus LEFT_TO_DATA 1.000 from 1.0E-6,"
                  + " gain [] CONSTANT 1.000 from 1.1754943508222875E-38"),
          "Linear",
          new Facts(
              "1",
              "readout, units",
              "weight a + bias",
              33,
              "weight [3, 5] trained decays NORMALS 0.447, bias [3] trained CONSTANT 0.000"),
          "NadarayaWatson",
          new Facts(
              "1",
              "readout, convex, units",
              "weight a / sum(a)",
              40,
              "weight [3, 5] trained decays NORMALS 1.000"),
          "Standardize",
          new Facts(
              "1",
              "(x - mean) / scale",
              "(a - mean) / scale",
              6,
              "mean [3] CONSTANT 0.000, scale [3] divides CONSTANT 1.000 from"
                  + " 1.1754943508222875E-38"),
          "Normalize",
          new Facts("1", "bounded", "a / ||a||", 12, ""),
          "Scale",
          new Facts(
              "1",
              "x factor",
              "factor a",
              3,
              "raw_factor [3] trained softplus DECLARED 0.500 from 0.0"),
          "Add",
          new Facts("2", "", "a + b", 3, ""));

  @Test
  void everyAnnotationOfMethodsDeclaresOneKind() throws Exception {
    List<String> annotations =
        annotations().filter(KindsTest::isForMethods).map(Class::getSimpleName).toList();
    List<String> kinds = Kinds.ALL.stream().map(Kind::name).toList();
    assertThat(kinds).containsExactlyElementsIn(annotations);
  }

  @Test
  void everyKindStatesWhatIsStatedHere() {
    assertThat(Kinds.ALL.stream().map(Kind::name).collect(toSet())).isEqualTo(FACTS.keySet());
    for (Kind kind : Kinds.ALL) {
      assertWithMessage(kind.name()).that(facts(kind)).isEqualTo(FACTS.get(kind.name()));
    }
  }

  @Test
  void aKindHasOnePlaceAmongKernelsAndReadouts() {
    for (Kind kind : Kinds.ALL) {
      assertWithMessage(kind.name()).that(kind.isKernel() && kind.isReadout()).isFalse();
      // What neither is passes its source's responses on, so that it has no units of its own.
      assertWithMessage(kind.name())
          .that(kind.hasUnits())
          .isEqualTo(kind.isKernel() || kind.isReadout());
      assertWithMessage(kind.name()).that(kind.isReadout() || !kind.isConvex()).isTrue();
    }
  }

  private static Facts facts(Kind kind) {
    Settings settings = Layers.settings(kind.name());
    String is =
        Stream.of(
                kind.isKernel() ? "kernel" : "",
                kind.isReadout() ? "readout" : "",
                kind.isConvex() ? "convex" : "",
                kind.hasUnits() ? "units" : "",
                kind.isBounded() ? "bounded" : "",
                kind.rescaling().map(KindsTest::text).orElse(""))
            .filter(fact -> !fact.isEmpty())
            .collect(joining(", "));
    return new Facts(
        "" + kind.sources(),
        is,
        kind.formula(List.of("a", "b").subList(0, kind.sources())),
        kind.operations(INPUTS, UNITS),
        kind.tensors(settings, INPUTS, UNITS).stream().map(KindsTest::text).collect(joining(", ")));
  }

  private static String text(Rescaling rescaling) {
    String shifted = rescaling.shift().map(shift -> "(x - " + shift + ")").orElse("x");
    return shifted + (rescaling.divides() ? " / " : " ") + rescaling.factor();
  }

  private static String text(TensorFacts facts) {
    return Stream.of(
            facts.name(),
            facts.shape().toString(),
            facts.trainable() ? "trained" : "",
            facts.softplus() ? "softplus" : "",
            facts.decays() ? "decays" : "",
            facts.divides() ? "divides" : "",
            facts.start().rule() + " " + decimals(facts.start().value()),
            facts.smallest() == TensorFacts.ANY ? "" : "from " + facts.smallest())
        .filter(fact -> !fact.isEmpty())
        .collect(joining(" "));
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static boolean isForMethods(Class<?> annotation) {
    Target target = annotation.getAnnotation(Target.class);
    return target != null && List.of(target.value()).contains(ElementType.METHOD);
  }

  /** The annotations of the DSL, from the folder that holds them. */
  private static Stream<Class<?>> annotations()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root = Path.of(Network.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var archive = Files.isDirectory(root) ? null : FileSystems.newFileSystem(root)) {
      Path folder = archive == null ? root : archive.getPath("/");
      try (Stream<Path> files = Files.list(folder.resolve("dev/mercer"))) {
        Stream.Builder<Class<?>> classes = Stream.builder();
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.endsWith(".class") && !name.equals("package-info.class")) {
            classes.add(Class.forName("dev.mercer." + name.replace(".class", "")));
          }
        }
        return classes.build().filter(Class::isAnnotation);
      }
    }
  }
}
