package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.data.Applicant;
import dev.mercer.runtime.data.Applicants;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.saved.ModelState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file may not say of how rows are read. */
class EncodingFileTest {
  private static final NetworkSpec SPEC = Applicant.classifier();

  @TempDir Path directory;
  private TestModel model;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final List<Tensor> tensors = new ArrayList<>();

  @BeforeEach
  void train() {
    model = TestModel.create(SPEC, 1);
    Trainer.builder().epochs(1).build().fit(model, Applicants.dataset(Applicants.rows(30)));
    metadata.put("content", "mercer model, version 1");
    ModelState.addMetadata(model.evaluator(), metadata);
    tensors.addAll(ModelState.tensors(model.evaluator()));
  }

  private String refusal() throws IOException {
    Path file = directory.resolve("applicants.safetensors");
    new TensorFile(metadata, tensors).save(file);
    String message =
        assertThrows(ModelFormatException.class, () -> TestModel.load(file, SPEC)).getMessage();
    return message.substring(file.toString().length() + 2);
  }

  @Test
  void theVocabularyIsReadableInTheMetadata() {
    assertThat(metadata).containsEntry("encoding/learnt", "true");
    assertThat(metadata).containsEntry("encoding/city[0]", "Berlin");
    assertThat(metadata).containsEntry("encoding/city[1]", "Oslo");
  }

  @Test
  void aVocabularyThatIsTooLongIsRefused() throws IOException {
    metadata.put("encoding/city[2]", "Rome");
    assertThat(refusal())
        .isEqualTo("metadata: expected only a model's entries, found encoding/city[2] too");
  }

  @Test
  void aGapInTheVocabularyIsRefused() throws IOException {
    metadata.remove("encoding/city[0]");
    assertThat(refusal()).contains("found encoding/city[1] too");
  }

  @Test
  void aTextTwiceIsRefused() throws IOException {
    metadata.put("encoding/city[1]", "Berlin");
    assertThat(refusal())
        .isEqualTo("metadata 'encoding/city[1]': expected each text once, found 'Berlin' twice");
  }

  @Test
  void aTextThatIsNoCategoryIsRefused() throws IOException {
    metadata.put("encoding/city[1]", " ");
    assertThat(refusal()).contains("expected a text of 1 to 256 characters");
    metadata.put("encoding/city[1]", "x".repeat(257));
    assertThat(refusal()).contains("expected a text of 1 to 256 characters");
  }

  @Test
  void aFileThatDoesNotSayWhetherItLearntIsRefused() throws IOException {
    metadata.put("encoding/learnt", "maybe");
    assertThat(refusal())
        .isEqualTo("metadata 'encoding/learnt': expected true or false, found 'maybe'");
    metadata.remove("encoding/learnt");
    assertThat(refusal()).contains("found no such entry");
  }

  @Test
  void aMeanThatIsNoFloatIsRefused() throws IOException {
    tensors.removeIf(tensor -> tensor.header().name().equals("encoding/mean"));
    tensors.add(Tensor.of("encoding/mean", List.of(6), new double[] {0.1, 0, 0, 0, 0, 0}));
    assertThat(refusal())
        .isEqualTo(
            "tensor 'encoding/mean' element 0: expected a number that is a float, found 0.1");
  }

  @Test
  void aFileWithoutTheTensorsIsRefused() throws IOException {
    tensors.removeIf(tensor -> tensor.header().name().equals("encoding/offset"));
    assertThat(refusal()).contains("encoding/offset");
  }
}
