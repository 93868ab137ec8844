package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.TestData;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.ReferencePasses;
import dev.mercer.runtime.network.TestNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  private static final String[] FEATURES = {
    "sepalLength", "sepalWidth", "petalLength", "petalWidth"
  };
  private static final String[] SPECIES = {"SETOSA", "VERSICOLOR", "VIRGINICA"};

  @TempDir Path directory;
  private Path file;
  private TestModel old;

  @BeforeEach
  void trained() throws IOException {
    file = directory.resolve("irises.safetensors");
    old = TestModel.create(TestNetworks.classifier(), 5);
    Trainer.builder().epochs(2).build().fit(old, TestData.flowers(60).dataset());
    old.save(file);
  }

  @Test
  void theSameDeclarationKeepsEverything() throws IOException {
    Migration<Migrated> migration = migrate(TestNetworks.classifier());
    assertThat(migration.started()).isEmpty();
    assertThat(migration.dropped()).isEmpty();
    assertThat(migration.kept())
        .containsExactlyElementsIn(old.parameters().stream().map(Parameter::name).toList())
        .inOrder();
    for (Parameter parameter : old.parameters()) {
      assertThat(values(migration, parameter.name())).isEqualTo(parameter.toArray());
    }
    assertThat(origin(migration, "near.prototypes")).isEqualTo(Origin.DATA);
  }

  @Test
  void featuresAndLabelsAreMatchedByNameWhereverTheyStand() throws IOException {
    String[] turned = {"petalWidth", "petalLength", "sepalWidth", "sepalLength"};
    Migration<Migrated> migration =
        migrate(network(turned, 12, "VIRGINICA", "VERSICOLOR", "SETOSA"));
    assertThat(migration.started()).isEmpty();
    assertThat(migration.dropped()).isEmpty();
    float[] row = {5, 3, 4, 1};
    float[] expected = old.outputs(row);
    float[] found = migration.model().outputs(new float[] {1, 4, 3, 5});
    for (int label = 0; label < 3; label++) {
      assertThat(found[2 - label]).isWithin(1e-4f).of(expected[label]);
    }
  }

  @Test
  void whatIsNewIsStartedAndTheRestIsKept() throws IOException {
    String[] features = {"sepalLength", "sepalWidth", "petalLength", "petalWidth", "age"};
    Migration<Migrated> migration =
        migrate(network(features, 14, "SETOSA", "VERSICOLOR", "VIRGINICA", "OTHER"));
    assertThat(migration.started())
        .containsExactly(
            "feature age",
            "output OTHER",
            "near.prototypes (22 of 70)",
            "species.weight (20 of 56)",
            "species.bias (1 of 4)",
            "scaled.mean (1 of 5)",
            "scaled.scale (1 of 5)");
    assertThat(migration.dropped()).isEmpty();
    assertThat(migration.kept())
        .containsAtLeast("near.gain", "near.prototypes (48 of 70)", "scaled.mean (4 of 5)");
    float[] prototypes = values(migration, "near.prototypes");
    float[] before = old.parameter("near.prototypes").toArray();
    for (int unit = 0; unit < 12; unit++) {
      for (int k = 0; k < 4; k++) {
        assertThat(prototypes[unit * 5 + k]).isEqualTo(before[unit * 4 + k]);
      }
    }
    // A prototype is not learnt again; a mean is, as nothing tells that of the new feature.
    assertThat(origin(migration, "near.prototypes")).isEqualTo(Origin.DATA);
    assertThat(origin(migration, "scaled.mean")).isEqualTo(Origin.SEED);
    assertThat(migration.toString()).contains("started: feature age, output OTHER, ");
  }

  @Test
  void whatIsGoneIsDropped() throws IOException {
    NetworkSpec smaller =
        new NetworkBuilder(32, "sepalLength", "petalLength", "petalWidth")
            .standardize("scaled", "input")
            .linear("species", "scaled", 2)
            .classes("SETOSA", "VIRGINICA");
    Migration<Migrated> migration = migrate(smaller);
    assertThat(migration.kept()).containsExactly("species.bias", "scaled.mean", "scaled.scale");
    // Its columns were units of the kernel layer, and are features now.
    assertThat(migration.started()).containsExactly("species.weight");
    assertThat(migration.dropped())
        .containsAtLeast(
            "feature sepalWidth",
            "output VERSICOLOR",
            "species.weight",
            "species.bias (1 of 3)",
            "near.prototypes",
            "near.gain");
    float[] bias = old.parameter("species.bias").toArray();
    assertThat(values(migration, "species.bias")).isEqualTo(new float[] {bias[0], bias[2]});
  }

  @Test
  void aConstantOfTheDeclarationIsTheNewOne() throws IOException {
    TestModel regression = TestModel.create(TestNetworks.regression(), 1);
    regression.save(file);
    NetworkSpec other =
        new NetworkBuilder(16, "x", "y")
            .standardize("scaled", "input")
            .yat("near", "scaled", 7, 0.5, 0.125, false, false)
            .linear("price", "near", 2)
            .values("price", "rent");
    Migration<Migrated> migration = migrate(other);
    assertThat(values(migration, "near.epsilon")).isEqualTo(new float[] {0.125f});
    assertThat(migration.started()).contains("near.epsilon");
    assertThat(migration.kept()).contains("near.prototypes");
  }

  @Test
  void aMigratedModelLearnsOn() throws IOException {
    Migration<Migrated> migration = migrate(network(FEATURES, 14, SPECIES));
    TrainingReport report =
        Trainer.builder().epochs(5).build().fit(migration.model(), TestData.flowers(60).dataset());
    assertThat(report.stopReason()).isEqualTo(StopReason.EPOCHS);
    migration.model().save(file);
    assertThat(TestModel.load(file, network(FEATURES, 14, SPECIES)).outputs(new float[4]))
        .isEqualTo(migration.model().outputs(new float[4]));
  }

  @Test
  void aFileThatContradictsItselfIsRefused() throws IOException {
    SavedBytes saved = SavedBytes.of(Files.readAllBytes(file));
    assertRefused(
        savedWithLayers("near = Yat(scaled) [12]", "near = Yat(scaled) [11]"),
        "tensor 'near.prototypes' shape: expected [11, 4], as the file's layers say, found [12, 4]");
    assertRefused(
        saved.with("near = Yat(scaled) [12]", "near: Yat"),
        "metadata 'layers' number 2: expected a layer, as in 'near = Yat(scaled) [12]', found 'near: Yat'");
    assertRefused(
        saved.with("near = Yat(scaled) [12]", "near = Yat(scaled) [999999999]"),
        "metadata, elements of 'near': expected at most 65536, found 999999999");
    assertRefused(
        saved.with("near.gain=DATA", "near.gain=MOON"), "metadata 'origins': expected origins, as");
    assertRefused(
        saved.with("\"features\"", "\"feature\""),
        "metadata 'features': expected what the network has, found no such entry");
    assertRefused(
        saved.with("mercer model, version 1", "mercer checkpoint, version 1"),
        "metadata 'content': expected 'mercer model, version 1'");
    assertRefused(
        saved.with("\"origins\"", "\"encoding/learnt\":\"true\",\"origins\""),
        "metadata: expected a network that learns nothing of how its rows are read");
    assertRefused(saved.with(0, 7), "metadata 'checksum'");
  }

  /** The file with another text among its layers, and the right checksum. */
  private byte[] savedWithLayers(String layer, String other) throws IOException {
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      Map<String, String> metadata = new LinkedHashMap<>(reader.metadata());
      metadata.computeIfPresent("layers", (key, layers) -> layers.replace(layer, other));
      new TensorFile(metadata, reader.read(reader.stated()).tensors()).save(file);
    }
    return Files.readAllBytes(file);
  }

  private void assertRefused(byte[] bytes, String message) throws IOException {
    Files.write(file, bytes);
    ModelFormatException thrown =
        assertThrows(ModelFormatException.class, () -> migrate(TestNetworks.classifier()));
    assertThat(thrown).hasMessageThat().startsWith(file + ": " + message);
  }

  private static NetworkSpec network(String[] features, int units, String... labels) {
    return new NetworkBuilder(32, features)
        .standardize("scaled", "input")
        .yat("near", "scaled", units)
        .linear("species", "near", labels.length)
        .classes(labels);
  }

  private Migration<Migrated> migrate(NetworkSpec spec) throws IOException {
    return ModelFile.migrate(
        file, spec, new ReferencePasses(spec), TestNetworks.backend(), Migrated::new);
  }

  private static float[] values(Migration<Migrated> migration, String parameter) {
    return migration.model().parameter(parameter).toArray();
  }

  private static Origin origin(Migration<Migrated> migration, String parameter) {
    List<String> names = migration.model().parameters().stream().map(Parameter::name).toList();
    return migration.model().evaluator().origin(names.indexOf(parameter));
  }

  /** A model as generated classes are. */
  private static final class Migrated extends Model {
    private final Evaluator evaluator;

    Migrated(Evaluator evaluator) {
      super(evaluator);
      this.evaluator = evaluator;
    }

    @Override
    public Migrated copy() {
      return new Migrated(evaluator.copy());
    }
  }
}
