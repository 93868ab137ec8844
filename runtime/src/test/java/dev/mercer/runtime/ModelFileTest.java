package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkBuilder;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.ReferencePasses;
import dev.mercer.runtime.network.TestNetworks;
import dev.mercer.runtime.saved.ModelState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
  private static final NetworkSpec SPEC = TestNetworks.classifier();

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("irises.safetensors");
  }

  static List<NetworkSpec> networks() {
    return TestNetworks.all();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void whatIsSavedIsLoadedToTheLastBit(NetworkSpec spec) throws IOException {
    Evaluator saved = TestNetworks.evaluator(spec, 5);
    for (int i = 0; i < spec.tensors().size(); i++) {
      saved.origin(i, Origin.values()[i % Origin.values().length]);
    }
    saved.provenance(ordered("optimizer", "adam(0.03)", "epochs", "60", "data", "150 rows"));
    ModelFile.write(saved, file);

    Evaluator loaded = read(file, spec);
    assertThat(loaded.parameters()).isEqualTo(saved.parameters());
    assertThat(loaded.derived()).isEqualTo(saved.derived());
    assertThat(loaded.provenance()).containsExactlyEntriesIn(saved.provenance()).inOrder();
    for (int i = 0; i < spec.tensors().size(); i++) {
      assertThat(loaded.origin(i)).isEqualTo(saved.origin(i));
    }
    Path again = directory.resolve("again");
    ModelFile.write(loaded, again);
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  void streamsAndBytesAreReadLikeFiles() throws IOException {
    byte[] bytes = saved();
    float[] parameters = TestNetworks.evaluator(SPEC, 5).parameters();
    assertThat(read(bytes, SPEC).parameters()).isEqualTo(parameters);
    InputStream in = new ByteArrayInputStream(bytes);
    assertThat(
            ModelFile.read(in, SPEC, new ReferencePasses(SPEC), TestNetworks.backend())
                .parameters())
        .isEqualTo(parameters);
  }

  @Test
  void theHeaderIsReadable() throws IOException {
    assertThat(SavedBytes.of(saved()).header())
        .startsWith(
            """
            {"__metadata__":{"format":"pt","content":"mercer model, version 1","network":"test.Network",\
            "features":"sepalLength, sepalWidth, petalLength, petalWidth",\
            "layers":"scaled = Standardize(input) [4]; near = Yat(scaled) [12]; species = Linear(near) [3]",\
            "labels":"SETOSA, VERSICOLOR, VIRGINICA",\
            "origins":"near.prototypes=SEED, near.raw_bias=SEED,""");
  }

  @Test
  void theFeaturesOfAnArrayAreWrittenInShort() throws IOException {
    String[] pixels = new String[784];
    Arrays.setAll(pixels, i -> "pixels[" + i + "]");
    NetworkSpec spec = new NetworkBuilder(16, pixels).linear("digit", "input", 2).classes("A", "B");
    ModelFile.write(TestNetworks.evaluator(spec, 1), file);
    assertThat(SavedBytes.of(Files.readAllBytes(file)).header())
        .contains("\"features\":\"pixels[0..783]\"");
    read(file, spec);
  }

  @Test
  void constantsThatTrainingDoesNotMoveBelongToTheDeclaration() throws IOException {
    NetworkSpec spec = TestNetworks.regression();
    ModelFile.write(TestNetworks.evaluator(spec, 1), file);
    NetworkSpec other =
        new NetworkBuilder(16, "x", "y")
            .standardize("scaled", "input")
            .yat("near", "scaled", 7, 0.5, 0.125, false, false)
            .linear("price", "near", 2)
            .values("price", "rent");
    assertRefused(
        Files.readAllBytes(file),
        other,
        "metadata 'layers' number 2: expected 'near = Yat(scaled, bias 0.5, epsilon 0.125) [7]',"
            + " found 'near = Yat(scaled, bias 0.5, epsilon 0.25) [7]'");
  }

  @Test
  void anotherDeclarationIsRefusedWithTheFirstDifferenceByName() throws IOException {
    byte[] bytes = saved();
    assertRefused(
        bytes,
        classifier("sepalLength", "petalLength", 12, "SETOSA", "VERSICOLOR", "VIRGINICA"),
        "metadata 'features' number 2: expected 'petalLength', found 'sepalWidth'");
    assertRefused(
        bytes,
        classifier("sepalLength", "sepalWidth", 16, "SETOSA", "VERSICOLOR", "VIRGINICA"),
        "metadata 'layers' number 2: expected 'near = Yat(scaled) [16]', found 'near = Yat(scaled) [12]'");
    assertRefused(
        bytes,
        classifier("sepalLength", "sepalWidth", 12, "SETOSA", "VIRGINICA", "VERSICOLOR"),
        "metadata 'labels' number 2: expected 'VIRGINICA', found 'VERSICOLOR'");
    assertRefused(
        bytes,
        new NetworkBuilder(32, "sepalLength", "sepalWidth", "petalLength", "petalWidth")
            .standardize("scaled", "input")
            .yat("near", "scaled", 12)
            .linear("species", "near", 3)
            .values("a", "b", "c"),
        "metadata 'values': expected 'a, b, c', found no such entry");
    assertRefused(
        bytes,
        new NetworkBuilder(32, "sepalLength", "sepalWidth", "petalLength", "petalWidth")
            .standardize("scaled", "input")
            .linear("species", "scaled", 3)
            .classes("SETOSA", "VERSICOLOR", "VIRGINICA"),
        "metadata 'layers' number 2: expected 'species = Linear(scaled) [3]', found 'near = Yat(scaled) [12]'");
  }

  @Test
  void aFileOfAnotherNetworkIsToldWhoseItIs() throws IOException {
    byte[] loans = SavedBytes.of(saved()).with("test.Network", "com.acme.Loans");
    assertRefused(
        loans,
        classifier("sepalLength", "sepalWidth", 16, "SETOSA", "VERSICOLOR", "VIRGINICA"),
        "model of 'com.acme.Loans', metadata 'layers' number 2: expected 'near = Yat(scaled) [16]',"
            + " found 'near = Yat(scaled) [12]'");
    // A renamed network: the declaration is as it was, and the checksum alone knows of the change.
    assertRefused(loans, SPEC, "metadata 'checksum': expected 'sha256:");
  }

  private static NetworkSpec classifier(String first, String second, int units, String... labels) {
    return new NetworkBuilder(32, first, second, "petalLength", "petalWidth")
        .standardize("scaled", "input")
        .yat("near", "scaled", units)
        .linear("species", "near", 3)
        .classes(labels);
  }

  @Test
  void aFileThatHoldsSomethingElseIsRefused() throws IOException {
    SavedBytes saved = SavedBytes.of(saved());
    assertRefused(
        saved.with("mercer model, version 1", "mercer checkpoint, version 1"),
        SPEC,
        "metadata 'content': expected 'mercer model, version 1', found 'mercer checkpoint, version 1'");
    assertRefused(
        saved.with("\"content\"", "\"contents\""),
        SPEC,
        "metadata 'content': expected 'mercer model, version 1', found no such entry");
    assertRefused(
        saved.with("\"network\"", "\"author\""),
        SPEC,
        "metadata: expected only a model's entries, found author too");
    assertRefused(
        saved.with("near.raw_bias=SEED", "near.raw_bias=MOON"),
        SPEC,
        "metadata 'origins': expected 'near.raw_bias=SEED' or the like, found 'near.raw_bias=MOON'");
    assertRefused(
        saved.with("near.raw_bias=SEED, ", ""),
        SPEC,
        "metadata 'origins': expected 8 origins, found 7 origins");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    byte[] bytes = saved();
    assertRefused(
        Arrays.copyOf(bytes, bytes.length - 1),
        SPEC,
        "file length: expected %s bytes, found %s bytes".formatted(bytes.length, bytes.length - 1));
  }

  @Test
  void anExtendedFileIsRefused() throws IOException {
    byte[] bytes = saved();
    assertRefused(
        Arrays.copyOf(bytes, bytes.length + 1),
        SPEC,
        "file length: expected %s bytes, found ".formatted(bytes.length));
  }

  @Test
  void aDuplicateKeyIsRefused() throws IOException {
    assertRefused(
        SavedBytes.of(saved()).with("\"near.raw_bias\":", "\"near.gain\":"),
        SPEC,
        "header: expected each name once, found 'near.gain' twice");
  }

  @Test
  void anOverlappingOffsetIsRefused() throws IOException {
    assertRefused(
        SavedBytes.of(saved()).with("[0,4]", "[0,8]"),
        SPEC,
        "tensor 'near.gain' data_offsets: expected [0, 4], without gap or overlap, found [0, 8]");
    assertRefused(
        SavedBytes.of(saved()).with("[4,196]", "[0,192]"),
        SPEC,
        "tensor 'near.prototypes' data_offsets: expected [4, 196], without gap or overlap, found [0, 192]");
  }

  @Test
  void aNegativeOrOverflowingShapeIsRefused() throws IOException {
    SavedBytes saved = SavedBytes.of(saved());
    assertRefused(
        saved.with("[12,4]", "[-12,4]"),
        SPEC,
        "tensor 'near.prototypes' shape: expected whole numbers from 0 to 10^18, found '-12'");
    assertRefused(
        saved.with("[12,4]", "[4294967308,4]"),
        SPEC,
        "tensor 'near.prototypes' shape: expected [12, 4], found [4294967308, 4]");
    assertRefused(
        saved.with("[12,4]", "[9223372036854775808,4]"),
        SPEC,
        "tensor 'near.prototypes' shape: expected whole numbers from 0 to 10^18, found '9223372036854775808'");
  }

  @Test
  void anImpossibleHeaderLengthIsRefused() throws IOException {
    byte[] bytes = saved();
    Arrays.fill(bytes, 0, 7, (byte) 0);
    bytes[7] = (byte) 0x80;
    assertRefused(
        bytes,
        SPEC,
        "header length: expected at most 1048576 bytes, found 9223372036854775808 bytes");
  }

  @Test
  void weightsThatAreNotFiniteAreRefused() throws IOException {
    assertRefused(
        SavedBytes.of(saved()).with(1 + 4 * 3 + 2, Float.NaN),
        SPEC,
        "tensor 'near.prototypes' [3, 2]: expected a finite value, found NaN");
  }

  @Test
  void changedWeightsAreRefused() throws IOException {
    assertRefused(
        SavedBytes.of(saved()).with(1, 7), SPEC, "metadata 'checksum': expected 'sha256:");
  }

  @Test
  void valuesThatAParameterMayNotHaveAreRefused() throws IOException {
    assertRefused(
        savedWith("scaled.scale", 3, 0),
        SPEC,
        "tensor 'scaled.scale' element 3: expected at least 1.1754944E-38, found 0.0");
    assertRefused(
        savedWith("near.raw_epsilon", 0, -20),
        SPEC,
        "tensor 'near.raw_epsilon' element 0: expected at least -13.81551, found -20.0");
  }

  @Test
  void aMissingFileIsNoMatterOfFormat() {
    assertThrows(NoSuchFileException.class, () -> read(directory.resolve("none"), SPEC));
  }

  @Test
  void aDirectoryAndTheEmptyPathAreNoFiles() {
    FileSystemException thrown =
        assertThrows(FileSystemException.class, () -> read(directory, SPEC));
    assertThat(thrown).hasMessageThat().isEqualTo(directory + ": a directory; expected a file");
    thrown = assertThrows(FileSystemException.class, () -> read(Path.of(""), SPEC));
    assertThat(thrown).hasMessageThat().isEqualTo("the empty path: a directory; expected a file");
  }

  @Test
  void aResourceThatWasNotFoundIsToldSo() {
    InputStream none = ModelFileTest.class.getResourceAsStream("/no/such/resource");
    NullPointerException thrown =
        assertThrows(
            NullPointerException.class,
            () -> ModelFile.read(none, SPEC, new ReferencePasses(SPEC), TestNetworks.backend()));
    assertThat(thrown)
        .hasMessageThat()
        .startsWith("The stream is null. getResourceAsStream returns null where it finds nothing");
    thrown = assertThrows(NullPointerException.class, () -> read((Path) null, SPEC));
    assertThat(thrown).hasMessageThat().isEqualTo("The file to load is null.");
    thrown = assertThrows(NullPointerException.class, () -> read((byte[]) null, SPEC));
    assertThat(thrown).hasMessageThat().isEqualTo("The bytes to load are null.");
    thrown =
        assertThrows(
            NullPointerException.class,
            () -> ModelFile.write(TestNetworks.evaluator(SPEC, 1), null));
    assertThat(thrown).hasMessageThat().isEqualTo("The file to save to is null.");
  }

  @Test
  void theMessageNamesTheFile() throws IOException {
    Files.writeString(file, "not a model");
    ModelFormatException thrown = assertThrows(ModelFormatException.class, () -> read(file, SPEC));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            file
                + ": not a safetensors file: expected a header length and a JSON header,"
                + " found text that starts with 'not a model'");
  }

  @Test
  void aRefusedStateChangesNothing() throws IOException {
    Evaluator model = TestNetworks.evaluator(SPEC, 1);
    float[] before = model.parameters().clone();
    TensorFile wrong =
        TensorFileReader.of(new ByteArrayInputStream(savedWith("scaled.scale", 3, 0)))
            .read(ModelState.headers(SPEC));
    Map<String, String> metadata = new LinkedHashMap<>(wrong.metadata());
    ModelState state = ModelState.takeFrom(metadata, SPEC);
    assertThrows(IOException.class, () -> state.restore(wrong, model));
    assertThat(model.parameters()).isEqualTo(before);
    assertThat(metadata.keySet()).containsExactly("content");
  }

  @Test
  void aModelThatNoReaderWouldAcceptIsNotWritten() throws IOException {
    Files.writeString(file, "old");
    Evaluator model = TestNetworks.evaluator(SPEC, 1);
    model.parameters()[0] = Float.NaN;
    ModelFormatException thrown =
        assertThrows(ModelFormatException.class, () -> ModelFile.write(model, file));
    assertThat(thrown.field()).isEqualTo("tensor 'near.prototypes' [0, 0]");
    assertThat(Files.readString(file, UTF_8)).isEqualTo("old");
  }

  private byte[] saved() throws IOException {
    ModelFile.write(TestNetworks.evaluator(SPEC, 5), file);
    return Files.readAllBytes(file);
  }

  /** A file with the right checksum and one other value. */
  private byte[] savedWith(String tensor, int element, float value) throws IOException {
    TensorFile right =
        TensorFileReader.of(new ByteArrayInputStream(saved())).read(ModelState.headers(SPEC));
    List<Tensor> tensors = new ArrayList<>(right.tensors());
    right.floats(tensor)[element] = value;
    new TensorFile(right.metadata(), tensors).save(file);
    return Files.readAllBytes(file);
  }

  private static void assertRefused(byte[] bytes, NetworkSpec spec, String message) {
    ModelFormatException thrown = assertThrows(ModelFormatException.class, () -> read(bytes, spec));
    assertThat(thrown).hasMessageThat().startsWith("the bytes: " + message);
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo(
            "the bytes: %s: expected %s, found %s"
                .formatted(thrown.field(), thrown.expected(), thrown.found()));
  }

  private static Evaluator read(byte[] bytes, NetworkSpec spec) throws IOException {
    return ModelFile.read(bytes, spec, new ReferencePasses(spec), TestNetworks.backend());
  }

  private static Evaluator read(Path file, NetworkSpec spec) throws IOException {
    return ModelFile.read(file, spec, new ReferencePasses(spec), TestNetworks.backend());
  }

  private static Map<String, String> ordered(String... entries) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    return map;
  }
}
