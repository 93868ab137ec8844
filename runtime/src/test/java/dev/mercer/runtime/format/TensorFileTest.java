package dev.mercer.runtime.format;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorFileTest {
  private static final Tensor WEIGHTS =
      Tensor.of("near.weights", List.of(2, 3), new float[] {1, 2, 3, 4, 5, 6});
  private static final Tensor GAIN = Tensor.of("near.gain", List.of(), new float[] {0.5f});
  private static final Tensor HISTORY =
      Tensor.of("zz.history", List.of(2), new double[] {1e-300, -2});

  @Test
  void aTinyFileHasTheseBytes() throws IOException {
    byte[] bytes = bytes(new TensorFile(Map.of("title", "Grüße"), List.of(WEIGHTS, GAIN)));
    String header =
        "{\"__metadata__\":{\"format\":\"pt\",\"title\":\"GrÃ¼Ã\u009fe\",\"checksum\":"
            + "\"sha256:832fad2d30989a8bfc4d58ab3b0ca2f4ad54c1ca44f7504272e33186d88ebf36\"},"
            + "\"near.gain\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
            + "\"near.weights\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[4,28]}}  ";
    assertThat(new String(bytes, ISO_8859_1))
        .isEqualTo(
            "\b\u0001\0\0\0\0\0\0"
                + header
                + "\0\0\0\u003f"
                + "\0\0\u0080\u003f"
                + "\0\0\0\u0040"
                + "\0\0\u0040\u0040"
                + "\0\0\u0080\u0040"
                + "\0\0\u00a0\u0040"
                + "\0\0\u00c0\u0040");
  }

  @Test
  void theHeaderEndsAtAMultipleOfEightWhateverItsText() throws IOException {
    for (int length = 0; length < 16; length++) {
      byte[] bytes = bytes(new TensorFile(Map.of("title", "x".repeat(length)), List.of(GAIN)));
      assertThat((bytes.length - 4) % 8).isEqualTo(0);
    }
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("zebra", "first");
    metadata.put("ape", "\"quoted\"\n\\ \u0001 \uD83D\uDE00");
    TensorFile read = roundTrip(new TensorFile(metadata, List.of(WEIGHTS, HISTORY, GAIN)));
    assertThat(read.metadata()).containsExactlyEntriesIn(metadata).inOrder();
    assertThat(read.floats("near.weights")).isEqualTo(new float[] {1, 2, 3, 4, 5, 6});
    assertThat(read.floats("near.gain")).isEqualTo(new float[] {0.5f});
    assertThat(read.doubles("zz.history")).isEqualTo(new double[] {1e-300, -2});
  }

  @Test
  void valuesKeepTheirBits() throws IOException {
    float[] values = {0f, -0f, Float.MIN_VALUE, -Float.MAX_VALUE, Math.nextUp(1f)};
    TensorFile read =
        roundTrip(new TensorFile(Map.of(), List.of(Tensor.of("x", List.of(5), values))));
    for (int i = 0; i < values.length; i++) {
      assertThat(Float.floatToRawIntBits(read.floats("x")[i]))
          .isEqualTo(Float.floatToRawIntBits(values[i]));
    }
  }

  @Test
  void aTensorLongerThanAChunkIsReadWhole() throws IOException {
    float[] values = new float[100_003];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    TensorFile read =
        roundTrip(new TensorFile(Map.of(), List.of(Tensor.of("x", List.of(100_003), values))));
    assertThat(read.floats("x")).isEqualTo(values);
  }

  @Test
  void wideElementsComeFirstThenNamesInOrder() {
    TensorFile file = new TensorFile(Map.of(), List.of(WEIGHTS, HISTORY, GAIN));
    assertThat(file.tensors()).containsExactly(HISTORY, GAIN, WEIGHTS).inOrder();
  }

  @Test
  void theSameContentsGiveTheSameBytes() throws IOException {
    TensorFile one = new TensorFile(Map.of("a", "b"), List.of(WEIGHTS, GAIN));
    TensorFile other = new TensorFile(Map.of("a", "b"), List.of(GAIN, WEIGHTS));
    assertThat(bytes(one)).isEqualTo(bytes(other));
  }

  @Test
  void theOrderOfTheTensorsInAFileIsFree() throws IOException {
    byte[] bytes = bytes(new TensorFile(Map.of(), List.of(WEIGHTS, GAIN)));
    String text = new String(bytes, ISO_8859_1);
    String gain = text.substring(text.length() - 28, text.length() - 24);
    String swapped =
        text.substring(0, text.length() - 28)
                .replace("[0,4]", "[24,28]")
                .replace("[4,28]", "[0,24]")
            + text.substring(text.length() - 24)
            + gain;
    byte[] other = swapped.getBytes(ISO_8859_1);
    other[0] += 2;
    TensorFile read =
        TensorFileReader.of(new ByteArrayInputStream(other)).read(headers(WEIGHTS, GAIN));
    assertThat(read.floats("near.weights")).isEqualTo(new float[] {1, 2, 3, 4, 5, 6});
    assertThat(read.floats("near.gain")).isEqualTo(new float[] {0.5f});
  }

  @Test
  void valuesThatNoReaderWouldAcceptAreNotWritten() {
    Tensor bad = Tensor.of("x", List.of(2, 2), new float[] {0, 1, Float.NaN, 2});
    Refusal refusal =
        assertThrows(Refusal.class, () -> bytes(new TensorFile(Map.of(), List.of(bad))));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("tensor 'x' [1, 0]: expected a finite value, found NaN");
  }

  @Test
  void aHeaderThatNoReaderWouldAcceptIsNotWritten() {
    TensorFile file = new TensorFile(Map.of("x", "x".repeat(1 << 20)), List.of(GAIN));
    Refusal refusal = assertThrows(Refusal.class, () -> bytes(file));
    assertThat(refusal)
        .hasMessageThat()
        .startsWith("header: expected at most 1048576 bytes, found 1048");
  }

  @Test
  void aTensorHasAsManyValuesAsItsShapeSays() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Tensor.of("x", List.of(2, 3), new float[5]));
    assertThat(e).hasMessageThat().isEqualTo("tensor 'x' of shape [2, 3] has 6 elements, not 5");
  }

  @Test
  void aShapeThatNoArrayHoldsIsRefusedAtOnce() {
    for (List<Integer> shape :
        List.of(List.of(65536, 32768), List.of(-1), List.of(1 << 30, 1 << 30, 1 << 30))) {
      assertThrows(
          IllegalArgumentException.class, () -> new TensorHeader("x", NumberType.F32, shape));
    }
  }

  private static TensorFile roundTrip(TensorFile file) throws IOException {
    return TensorFileReader.of(new ByteArrayInputStream(bytes(file)))
        .read(file.tensors().stream().map(Tensor::header).toList());
  }

  private static List<TensorHeader> headers(Tensor... tensors) {
    return List.of(tensors).stream().map(Tensor::header).toList();
  }

  private static byte[] bytes(TensorFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return out.toByteArray();
  }
}
