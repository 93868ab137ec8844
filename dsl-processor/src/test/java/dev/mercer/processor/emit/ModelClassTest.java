package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.palantir.javapoet.JavaFile;
import dev.mercer.processor.Compilation;
import dev.mercer.processor.Compilation.Compiler;
import dev.mercer.processor.plan.Plan;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelClassTest {
  @TempDir Path directory;
  private int refusals;

  static List<Graphs> networks() {
    return List.of(
        Graphs.irises(),
        Graphs.houses(),
        Graphs.plain(),
        Graphs.price(),
        Graphs.digits(),
        Graphs.nasty());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void noCompilerComplains(Graphs network) throws IOException {
    for (Compiler compiler : Compiler.values()) {
      assertWithMessage("%s of %s", compiler, network.graph().type())
          .that(sources(compiler.name(), network).complaints(compiler))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void linesHaveAtMostAHundredColumns(Graphs network) {
    // Where every imported name is taken, what stands in full is longer.
    assumeTrue(network.graph().takenNames().isEmpty());
    String text = ModelClass.of(Plan.of(network.graph())).toString();
    assertThat(text.lines().filter(line -> line.length() > 100).toList()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theTextIsTheSameEachTime(Graphs network) {
    assertThat(ModelClass.of(Plan.of(network.graph())).toString())
        .isEqualTo(ModelClass.of(Plan.of(network.graph())).toString());
  }

  @Test
  void layersAreTheWholeNetworkStepByStep() throws Exception {
    run(
        Graphs.irises(),
        """
        MercerIrises net = MercerIrises.create(1);
        net.parameter("species.bias").set(1, 3, 2);
        Flower flower = new Flower(5, 3, 4, 1);
        float[] logits = net.outputs(new float[] {5, 3, 4, 1});

        assertThat(logits).isEqualTo(new float[] {1, 3, 2});
        assertThat(net.scaled(flower)).isEqualTo(new float[] {5, 3, 4, 1});
        assertThat(net.near(net.scaled(flower))).hasLength(12);
        assertThat(net.species(net.near(net.scaled(flower)))).isEqualTo(Species.VERSICOLOR);
        assertThat(net.predict(flower)).isEqualTo(Prediction.of(List.of(Species.values()), logits));
        assertThat(net.predict(flower).label()).isEqualTo(Species.VERSICOLOR);
        """);
  }

  @Test
  void manyAnswersHaveTheBitsOfEach() throws Exception {
    run(
        Graphs.irises(),
        """
        MercerIrises net = MercerIrises.create(1);
        net.parameter("species.weight").set(new float[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -11, -12,
            0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0});
        List<Flower> flowers = new java.util.ArrayList<>();
        for (int i = 0; i < 2500; i++) {
          flowers.add(new Flower(i % 7, i % 11, i % 13, i % 2500));
        }
        List<Prediction<Species>> many = net.predict(flowers);
        assertThat(many).isEqualTo(flowers.stream().map(net::predict).toList());
        assertThat(net.predict(List.<Flower>of())).isEmpty();
        """);
    run(
        Graphs.houses(),
        """
        MercerTown_Houses net = MercerTown_Houses.create(1);
        net.parameter("value.weight").set(1, 2, 3, 7, 4, 5, 6, -1, -2, -3, -7, -4, -5, -6);
        List<Town.House> houses =
            List.of(
                new Town.House(80.5f, Town.Color.GREEN, 0.1, 7, true),
                new Town.House(1, Town.Color.RED, 900, 1, false));
        assertThat(net.predict(houses))
            .isEqualTo(List.of(net.predict(houses.get(0)), net.predict(houses.get(1))));
        """);
    run(
        Graphs.price(),
        """
        MercerPrice net = MercerPrice.create(1);
        net.parameter("out.weight").set(1, 10, 100);
        List<Float> prices = net.predict(List.of(new float[] {1, 2, 3}, new float[3]));
        assertThat(prices).containsExactly(321f, 0f).inOrder();
        """);
    run(
        Graphs.plain(),
        """
        MercerPlain net = MercerPlain.create(1);
        net.parameter("out.bias").set(1, 2);
        List<float[]> outputs = net.predict(List.of(new float[3]));
        assertThat(outputs.get(0)).isEqualTo(new float[] {1, 2});
        """);
    run(
        Graphs.digits(),
        """
        MercerDigits net = MercerDigits.create(1);
        float[] pixels = {1, 2, 3};
        assertThat(net.predict(List.of(pixels)).get(0)).isEqualTo(net.predict(pixels));
        """);
  }

  @Test
  void ofManyInputsTheWrongOneIsNamed() {
    for (String wrong : List.of("new float[2]", "new float[] {1, 2, Float.NaN}")) {
      Exception thrown =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  run(
                      Graphs.plain(),
                      """
                      List<float[]> rows =
                          new java.util.ArrayList<>(java.util.Collections.nCopies(1500, new float[3]));
                      rows.set(1300, %s);
                      MercerPlain.create(1).predict(rows);
                      """
                          .formatted(wrong)));
      assertThat(thrown).hasMessageThat().containsMatch("[Rr]ow 1300 (has 2 features|is NaN)");
    }
  }

  @Test
  void everyKindOfComponentBecomesFeatures() throws Exception {
    run(
        Graphs.houses(),
        """
        MercerTown_Houses net = MercerTown_Houses.create(1);
        Town.House house = new Town.House(80.5f, Town.Color.GREEN, 0.1, 7, true);
        Town.House ruin = new Town.House(1, Town.Color.RED, 900, 1, false);
        float[] rows = {80.5f, 0, 1, 0, 0.1f, 7, 1, 1, 1, 0, 0, 900, 1, 0};
        net.parameter("value.weight").set(1, 2, 3, 7, 4, 5, 6, -1, -2, -3, -7, -4, -5, -6);
        net.parameter("value.offset").set(10, 20);
        net.parameter("value.scale").set(2, 3);
        float[] outputs = new float[4];
        net.outputs(rows, 2, outputs);

        assertThat(net.predict(house)).isEqualTo(new Town.Value(outputs[0], outputs[1]));
        assertThat(net.predict(ruin)).isEqualTo(new Town.Value(outputs[2], outputs[3]));
        float[] mixed = net.mixed(net.near(house));
        assertThat(net.value(net.sum(mixed, house))).isEqualTo(net.predict(house));

        Dataset data =
            MercerTown_Houses.dataset(
                List.of(house, ruin), List.of(new Town.Value(1, 2), new Town.Value(3, 4)));
        Dataset encoded = data.encodedFor(net);
        assertThat(encoded.row(0)).isEqualTo(new float[] {80.5f, 0, 1, 0, 0.1f, 7, 1});
        assertThat(encoded.row(1)).isEqualTo(new float[] {1, 1, 0, 0, 900, 1, 0});
        assertThat(net.encode(house)).isEqualTo(encoded.row(0));
        assertThat(net.encode(new Town.House(1, null, 2, 3, false)))
            .isEqualTo(new float[] {1, 0, 0, 1, 2, 3, 0});
        assertThat(data.target(0)).isEqualTo(new float[] {1, 2});
        assertThat(data.target(1)).isEqualTo(new float[] {3, 4});
        """);
  }

  @Test
  void arraysInAndNumbersOut() throws Exception {
    run(
        Graphs.price(),
        """
        MercerPrice net = MercerPrice.create(1);
        net.parameter("out.weight").set(1, 10, 100);
        net.parameter("out.offset").set(5);
        float[] pixels = {1, 2, 3};
        assertThat(net.predict(pixels)).isEqualTo(326f);
        assertThat(net.out(pixels)).isEqualTo(326f);
        Dataset data = MercerPrice.dataset(new float[][] {pixels, pixels}, new float[] {7, 8});
        assertThat(data.row(1)).isEqualTo(pixels);
        assertThat(data.target(1)).isEqualTo(new float[] {8});
        """);
    run(
        Graphs.plain(),
        """
        MercerPlain net = MercerPlain.create(1);
        net.parameter("out.bias").set(1, 2);
        assertThat(net.predict(new float[3])).isEqualTo(new float[] {1, 2});
        assertThat(net.out(new float[3])).isEqualTo(new float[] {1, 2});
        """);
    run(
        Graphs.digits(),
        """
        Dataset data =
            MercerDigits.dataset(new float[][] {{1, 2, 3}, {4, 5, 6}}, List.of(Digit.ONE, Digit.ZERO));
        assertThat(data.label(0)).isEqualTo(1);
        assertThat(data.label(1)).isEqualTo(0);
        """);
  }

  @Test
  void aSavedModelIsLoadedFromEverySource() throws Exception {
    run(
        Graphs.irises(),
        """
        MercerIrises net = MercerIrises.create(1);
        net.parameter("species.weight").set(net.parameter("near.prototypes").toArray().length == 48
            ? new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, -1, -2, -3, -4, -5, -6, -7, -8, -9,
                -10, -11, -12, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0}
            : new float[0]);
        Path file = Files.createTempFile("irises", ".safetensors");
        net.save(file);
        Flower flower = new Flower(5, 3, 4, 1);
        assertThat(MercerIrises.migrate(file).model().predict(flower))
            .isEqualTo(net.predict(flower));
        assertThat(MercerIrises.migrate(file).started()).isEmpty();
        assertThat(MercerIrises.load(file).predict(flower)).isEqualTo(net.predict(flower));
        byte[] bytes = Files.readAllBytes(file);
        assertThat(MercerIrises.load(bytes).predict(flower)).isEqualTo(net.predict(flower));
        try (InputStream in = Files.newInputStream(file)) {
          assertThat(MercerIrises.load(in).predict(flower)).isEqualTo(net.predict(flower));
        }
        Files.delete(file);
        """);
  }

  @Test
  void aCopyIsIndependent() throws Exception {
    run(
        Graphs.irises(),
        """
        MercerIrises net = MercerIrises.create(1);
        MercerIrises copy = net.copy();
        net.parameter("species.bias").set(7, 8, 9);
        assertThat(copy.parameter("species.bias").toArray()).isEqualTo(new float[3]);
        assertThat(copy.parameter("near.prototypes").toArray())
            .isEqualTo(net.parameter("near.prototypes").toArray());
        """);
  }

  @Test
  void kernelsAreThereByName() throws Exception {
    run(
        Graphs.irises(),
        """
        MercerIrises net = MercerIrises.create(1);
        MercerIrises.Kernels kernels = net.kernels();
        assertThat(kernels.near().units()).isEqualTo(12);
        net.parameter("near.gain").set(0.5f);
        assertThat(kernels.near().gain()).isEqualTo(0.5f);
        """);
  }

  @Test
  void nastyNamesMeanWhatTheyMean() throws Exception {
    run(
        Graphs.nasty(),
        """
        MercerModel net = MercerModel.create(1);
        Flower flower = new Flower(Model.SEX.B, Model.SEX.A, 3, 4);
        assertThat(net.encode(flower)).isEqualTo(new float[] {0, 1, 0, 1, 0, 0, 3, 4});
        assertThat(net.predict(flower).label()).isEqualTo(Model.LABELS.YES);
        assertThat(net.kernels().features().units()).isEqualTo(2);
        assertThat(net.kernels().model().units()).isEqualTo(2);
        assertThat(net.features(flower)).hasLength(2);
        """);
  }

  @Test
  void aFeatureThatIsNotFiniteIsNamed() throws Exception {
    Exception thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                run(
                    Graphs.houses(),
                    """
                    MercerTown_Houses.create(1)
                        .predict(new Town.House(1, Town.Color.RED, 1e60, 1, false));
                    """));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "Component 'age' is 1.0E60; expected a number that a float can hold, up to 3.4028235E38.");
  }

  @Test
  void whatNoRowCanHoldIsNamedWithItsRowAndComponent() throws Exception {
    String house = "new Town.House(1, Town.Color.RED, 3, 1, false)";
    String value = "new Town.Value(1, 2)";
    assertRefused(
        "The input of row 1 is null; expected one for each row.",
        houses(house, "null", value, value));
    assertRefused(
        "The target of row 0 is null; expected one for each row.",
        houses(house, house, "null", value));
    assertRefused(
        "Component 'rent' of the target of row 1 is NaN; expected a finite number.",
        houses(house, house, value, "new Town.Value(1, Float.NaN)"));
    assertRefused(
        "Component 'age' of row 1 is 1.0E60; expected a number that a float can hold, up to"
            + " 3.4028235E38.",
        houses(house, "new Town.House(1, Town.Color.RED, 1e60, 1, false)", value, value));
    assertRefused(
        "There are 2 rows of features and 1 rows of targets; expected as many of each.",
        "MercerTown_Houses.dataset(List.of(%1$s, %1$s), List.of(%2$s));".formatted(house, value));
  }

  @Test
  void aMissingValueIsToldHowToBeSaidInTheDataSetAndInPrediction() throws Exception {
    String house = "new Town.House(1, Town.Color.RED, Double.NaN, 1, false)";
    String expected =
        "Component 'age'%s is NaN; expected a number. Where it may be missing, declare it as"
            + " 'Double age' and pass null.";
    assertRefused(
        expected.formatted(" of row 0"),
        houses(house, house, "new Town.Value(1, 2)", "new Town.Value(1, 2)"));
    assertRefused(
        expected.formatted(""), "MercerTown_Houses.create(1).predict(%s);".formatted(house));
  }

  private static String houses(String first, String second, String value, String other) {
    return "MercerTown_Houses.dataset(java.util.Arrays.asList(%s, %s), java.util.Arrays.asList(%s, %s));"
        .formatted(first, second, value, other);
  }

  private void assertRefused(String message, String body) throws Exception {
    Compilation compilation = sources("refused" + refusals++, Graphs.houses()).add(use(body));
    assertThat(compilation.complaints(Compiler.JAVAC)).isEmpty();
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> run(compilation));
    assertThat(thrown).hasMessageThat().isEqualTo(message);
  }

  @Test
  void aLabelThatIsNullIsNamedWithItsRow() throws Exception {
    Exception thrown =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                run(
                    Graphs.irises(),
                    """
                    Flower flower = new Flower(5, 3, 4, 1);
                    MercerIrises.dataset(
                        List.of(flower, flower), java.util.Arrays.asList(Species.SETOSA, null));
                    """));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("The label of row 1 is null; expected one of SETOSA, VERSICOLOR, VIRGINICA.");
  }

  @Test
  void anEnumThatWasCompiledAgainWithOtherConstantsIsNoticed() throws Exception {
    Compilation compilation = sources("net", Graphs.irises()).add(use("MercerIrises.create(1);"));
    assertThat(compilation.complaints(Compiler.JAVAC)).isEmpty();
    compilation.clear().add("package com.acme;\npublic enum Species { SETOSA }");
    assertThat(compilation.complaints(Compiler.JAVAC)).isEmpty();
    Error thrown = assertThrows(Error.class, () -> run(compilation));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "The network was generated when com.acme.Species had the constants [SETOSA, VERSICOLOR,"
                + " VIRGINICA]; now it has [SETOSA]. Compile the network's interface again.");
  }

  @Test
  void theClassOfTheReadmeIsShortAndReadable() throws IOException {
    String golden =
        new String(
            ModelClassTest.class.getResourceAsStream("MercerIrises.java.txt").readAllBytes(),
            UTF_8);
    assertThat(ModelClass.of(Plan.of(Graphs.irises().graph())).toString()).isEqualTo(golden);
  }

  private void run(Graphs network, String body) throws Exception {
    Compilation compilation = sources(network.graph().generatedName(), network).add(use(body));
    assertThat(compilation.complaints(Compiler.JAVAC)).isEmpty();
    run(compilation);
  }

  private static void run(Compilation compilation) throws Exception {
    try (URLClassLoader loader = compilation.load()) {
      ((Callable<?>) loader.loadClass("com.acme.Use").getDeclaredConstructor().newInstance())
          .call();
    }
  }

  private static String use(String body) {
    return """
    package com.acme;

    import static com.google.common.truth.Truth.assertThat;

    import dev.mercer.runtime.Dataset;
    import dev.mercer.runtime.Prediction;
    import java.io.InputStream;
    import java.nio.file.Files;
    import java.nio.file.Path;
    import java.util.List;

    public class Use implements java.util.concurrent.Callable<Void> {
      public Use() {}

      @Override
      public Void call() throws Exception {
    """
        + body
        + "return null;\n}\n}\n";
  }

  private Compilation sources(String name, Graphs network) throws IOException {
    Compilation compilation = new Compilation(directory.resolve(name));
    compilation.add("package com.acme;\n" + network.declaration());
    for (String type : network.types()) {
      compilation.add("package com.acme;\n" + type);
    }
    Plan plan = Plan.of(network.graph());
    compilation.add(ModelClass.of(plan).toString());
    for (JavaFile file : NetworkCode.of(plan)) {
      compilation.add(file.toString());
    }
    return compilation;
  }
}
