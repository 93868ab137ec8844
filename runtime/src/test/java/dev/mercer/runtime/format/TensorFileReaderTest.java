package dev.mercer.runtime.format;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.mercer.runtime.format.RawFile.A;
import static dev.mercer.runtime.format.RawFile.B;
import static dev.mercer.runtime.format.RawFile.HEADER;
import static dev.mercer.runtime.format.RawFile.METADATA;
import static dev.mercer.runtime.format.RawFile.VALUES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TensorFileReaderTest {
  @TempDir Path directory;

  @Test
  void theRightFileIsRead() throws IOException {
    TensorFile file = read(RawFile.right());
    assertThat(file.metadata()).containsExactly("name", "Iris");
    assertThat(file.floats("a")).isEqualTo(new float[] {1.5f});
    assertThat(file.floats("b")).isEqualTo(new float[] {2, -3, 4, 0.25f});
  }

  @ParameterizedTest
  @MethodSource
  void aWrongHeaderIsRefused(String header, String message) {
    assertRefused(RawFile.of(header, VALUES), message);
  }

  static List<Arguments> aWrongHeaderIsRefused() {
    String deep = "[".repeat(100_000);
    String huge = "x".repeat(100_000);
    return List.of(
        // The text.
        Arguments.of("[]", "header: expected a JSON object that starts with '{', found '[]'"),
        Arguments.of("", "header: expected a JSON object that starts with '{', found ''"),
        Arguments.of(
            " " + HEADER,
            "header: expected a JSON object that starts with '{', found ' {\"__metadata__"),
        Arguments.of(
            "\uFEFF" + HEADER,
            "header: expected a JSON object that starts with '{', found '\uFFFD{"),
        Arguments.of("{", "header: expected strict JSON, found 'Unexpected end-of-input"),
        Arguments.of(
            HEADER + "x", "header: expected nothing but spaces behind the JSON object, found 'x'"),
        Arguments.of(
            HEADER + "\n",
            "header: expected nothing but spaces behind the JSON object, found '\uFFFD'"),
        Arguments.of(
            HEADER + HEADER,
            "header: expected nothing but spaces behind the JSON object, found '{\""),
        Arguments.of("{'a':1}", "header: expected strict JSON, found 'Unexpected character ('''"),
        Arguments.of("{/**/}", "header: expected strict JSON, found 'Unexpected character ('/'"),
        Arguments.of(
            HEADER.replace("}}", "},}"),
            "header: expected strict JSON, found 'Unexpected character ('}'"),
        // Names.
        Arguments.of(header(METADATA, A, A, B), "header: expected each name once, found 'a' twice"),
        Arguments.of(
            header(METADATA, METADATA, A, B),
            "header: expected each name once, found '__metadata__' twice"),
        Arguments.of(
            HEADER.replace("\"name\"", "\"format\""),
            "metadata: expected each name once, found 'format' twice"),
        Arguments.of(
            HEADER.replace("\"shape\":[]", "\"dtype\":\"F32\""),
            "tensor 'a': expected each name once, found 'dtype' twice"),
        Arguments.of(
            HEADER.replace("\"shape\":[]", "\"strides\":[]"),
            "tensor 'a': expected dtype, shape, data_offsets, found 'strides' too"),
        Arguments.of(
            HEADER.replace("\"shape\":[],", ""),
            "tensor 'a': expected dtype, shape, data_offsets, found no shape"),
        Arguments.of(
            header(METADATA, A), "tensor 'b': expected F32 [2, 2], found no tensor of that name"),
        Arguments.of(
            header(METADATA, A, B, B.replace("\"b\"", "\"c\"")),
            "tensors: expected only a, b, found 'c' too"),
        Arguments.of(
            HEADER.replace("\"a\"", "\"" + huge + "\""),
            "header: expected JSON of depth 3, names and numbers of 1024 characters at most, found more"),
        Arguments.of(
            HEADER.replace("\"a\"", "\"\\ud800\""),
            "header: expected Unicode text, found '\uFFFD' with half"),
        // Metadata.
        Arguments.of(header(A, B), "metadata 'format': expected 'pt', found no such entry"),
        Arguments.of(
            HEADER.replace("\"pt\"", "\"tf\""), "metadata 'format': expected 'pt', found 'tf'"),
        Arguments.of(
            HEADER.replace("\"pt\"", "1"), "metadata 'format': expected a string, found '1'"),
        Arguments.of(
            HEADER.replace("\"pt\"", "{}"), "metadata 'format': expected a string, found '{'"),
        Arguments.of(
            header("\"__metadata__\":[]", A, B), "metadata: expected an object, found '['"),
        Arguments.of(
            HEADER.replace("Iris", "\\udc00\\ud800"),
            "metadata 'name': expected Unicode text, found '\uFFFD\uFFFD'"),
        Arguments.of(HEADER.replace("Iris", huge), "metadata 'checksum': expected 'sha256:"),
        Arguments.of(
            HEADER.replace("CHECKSUM", huge),
            "from the contents, found '" + "x".repeat(80) + "...'"),
        Arguments.of(
            HEADER.replace(",\"checksum\":\"CHECKSUM\"", ""),
            "from the contents, found no such entry"),
        // Types and shapes.
        Arguments.of(
            HEADER.replace("\"F32\"", "\"F16\""), "tensor 'a' dtype: expected F32, found 'F16'"),
        Arguments.of(
            HEADER.replace("\"F32\"", "\"f32\""), "tensor 'a' dtype: expected F32, found 'f32'"),
        Arguments.of(
            HEADER.replace("\"F32\"", "null"), "tensor 'a' dtype: expected a string, found 'null'"),
        Arguments.of(
            HEADER.replace("[2,2]", "[4]"), "tensor 'b' shape: expected [2, 2], found [4]"),
        Arguments.of(
            HEADER.replace("[2,2]", "[2,2,1]"),
            "tensor 'b' shape: expected [2, 2], found [2, 2, 1]"),
        Arguments.of(
            HEADER.replace("[2,2]", "[2,-2]"),
            "tensor 'b' shape: expected whole numbers from 0 to 10^18, found '-2'"),
        Arguments.of(
            HEADER.replace("[2,2]", "[4294967296,4294967297]"),
            "tensor 'b' shape: expected [2, 2], found [4294967296, 4294967297]"),
        Arguments.of(
            HEADER.replace("[2,2]", "[9223372036854775808]"),
            "tensor 'b' shape: expected whole numbers from 0 to 10^18, found '9223372036854775808'"),
        Arguments.of(
            HEADER.replace("[2,2]", "[" + "9".repeat(100_000) + "]"),
            "header: expected JSON of depth 3, names and numbers of 1024 characters at most, found more"),
        Arguments.of(
            HEADER.replace("[2,2]", "[2,2,1,1,1,1,1,1,1]"),
            "tensor 'b' shape: expected at most 8 numbers, found more"),
        Arguments.of(
            HEADER.replace("[2,2]", "{}"),
            "tensor 'b' shape: expected a list of whole numbers, found '{'"),
        Arguments.of(
            HEADER.replace("[2,2]", deep),
            "header: expected JSON of depth 3, names and numbers of 1024 characters at most, found more"),
        Arguments.of(deep, "header: expected a JSON object that starts with '{', found '[[["),
        Arguments.of(
            "{\"a\":".repeat(10_000),
            "tensor 'a': expected dtype, shape, data_offsets, found 'a' too"),
        // Offsets.
        Arguments.of(offsets("[4]"), "tensor 'b' data_offsets: expected two numbers, found [4]"),
        Arguments.of(
            offsets("[4,20,20]"),
            "tensor 'b' data_offsets: expected at most 2 numbers, found more"),
        Arguments.of(
            offsets("[0,16]"),
            "tensor 'b' data_offsets: expected [4, 20], without gap or overlap, found [0, 16]"),
        Arguments.of(
            offsets("[8,24]"),
            "tensor 'b' data_offsets: expected [4, 20], without gap or overlap, found [8, 24]"),
        Arguments.of(
            offsets("[4,16]"),
            "tensor 'b' data_offsets: expected [4, 20], without gap or overlap, found [4, 16]"),
        Arguments.of(
            offsets("[20,4]"),
            "tensor 'b' data_offsets: expected [4, 20], without gap or overlap, found [20, 4]"),
        Arguments.of(
            offsets("[-4,20]"),
            "tensor 'b' data_offsets: expected whole numbers from 0 to 10^18, found '-4'"),
        Arguments.of(offsets("[-0,20]"), "expected whole numbers from 0 to 10^18, found '-0'"),
        Arguments.of(offsets("[4.0,20]"), "expected whole numbers from 0 to 10^18, found '4.0'"),
        Arguments.of(offsets("[4,2e1]"), "expected whole numbers from 0 to 10^18, found '2e1'"),
        Arguments.of(offsets("[4,\"20\"]"), "expected whole numbers from 0 to 10^18, found '20'"),
        Arguments.of(
            offsets("[NaN,20]"), "header: expected strict JSON, found 'Non-standard token 'NaN'"),
        Arguments.of(
            offsets("[4,Infinity]"),
            "header: expected strict JSON, found 'Non-standard token 'Infinity'"),
        Arguments.of(
            offsets("[4,-Infinity]"),
            "header: expected strict JSON, found 'Non-standard token '-Infinity'"),
        Arguments.of(
            offsets("[04,20]"),
            "header: expected strict JSON, found 'Invalid numeric value: Leading zeroes"),
        Arguments.of(
            offsets("[+4,20]"), "header: expected strict JSON, found 'Unexpected character ('+'"),
        Arguments.of(offsets("[4,20"), "header: expected strict JSON, found 'Unexpected"));
  }

  @Test
  void aFileCutAtAnyByteIsRefused() throws IOException {
    byte[] right = RawFile.right();
    for (int length = 8; length < right.length; length++) {
      assertRefused(Arrays.copyOf(right, length), "bytes, found " + length + " bytes");
    }
    assertRefused(
        Arrays.copyOf(right, right.length - 1),
        "file length: expected " + right.length + " bytes, found");
  }

  @Test
  void anExtendedFileIsRefused() throws IOException {
    byte[] right = RawFile.right();
    byte[] extended = Arrays.copyOf(right, right.length + 3);
    assertRefused(extended, "file length: expected " + right.length + " bytes, found more");
    Path file = Files.write(directory.resolve("extended"), extended);
    try (TensorFileReader reader = TensorFileReader.open(file)) {
      Refusal refusal = assertThrows(Refusal.class, () -> reader.read(RawFile.EXPECTED));
      assertThat(refusal)
          .hasMessageThat()
          .isEqualTo(
              "file length: expected %s bytes, found %s bytes"
                  .formatted(right.length, right.length + 3));
    }
  }

  @Test
  void aFlippedBitIsRefusedWhereverItIs() {
    byte[] right = RawFile.right();
    for (int bit = 0; bit < 8 * right.length; bit++) {
      byte[] flipped = right.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThrows(Refusal.class, () -> read(flipped), "bit " + bit);
    }
  }

  @Test
  void aHeaderLengthBeyondTheLimitIsRefusedUnread() {
    byte[] json = HEADER.getBytes(UTF_8);
    String expected = "header length: expected at most 1048576 bytes, found ";
    assertRefused(RawFile.of(1L << 63, json), expected + "9223372036854775808 bytes");
    assertRefused(RawFile.of(-1, json), expected + "18446744073709551615 bytes");
    assertRefused(RawFile.of((1 << 20) + 1, json), expected + "1048577 bytes");
    assertRefused(RawFile.of(1 << 20, json), "file length: expected at least 1048584 bytes, found");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    for (byte[] bad :
        new byte[][] {
          {(byte) 0xff}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}
        }) {
      byte[] json = HEADER.getBytes(UTF_8);
      int at = HEADER.indexOf("Iris");
      System.arraycopy(bad, 0, json, at, bad.length);
      assertRefused(
          RawFile.of(json.length, json, VALUES),
          "header: expected UTF-8, found bytes that are not");
    }
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() {
    assertRefused(
        RawFile.of(HEADER, Float.NaN, 0, 0, 0, 0),
        "tensor 'a': expected a finite value, found NaN");
    assertRefused(
        RawFile.of(HEADER, 0, 0, 0, Float.NEGATIVE_INFINITY, 0),
        "tensor 'b' [1, 0]: expected a finite value, found -Infinity");
  }

  @Test
  void changedValuesOrMetadataAreRefused() {
    String message = "metadata 'checksum': expected 'sha256:";
    assertRefused(RawFile.of(HEADER, 1.5f, 2, -3, 4, 0.5f), message);
    assertRefused(RawFile.of(HEADER.replace("Iris", "Isir"), VALUES), message);
  }

  @Test
  void theMetadataAreThereBeforeATensorIsRead() throws IOException {
    TensorFileReader reader = TensorFileReader.of(new ByteArrayInputStream(RawFile.of(HEADER)));
    assertThat(reader.metadata()).containsExactly("name", "Iris");
  }

  @Test
  void anEndlessStreamIsLeftAfterTheExpectedBytes() {
    byte[] right = RawFile.right();
    InputStream endless =
        new InputStream() {
          private int position;

          @Override
          public int read() {
            assertThat(position).isAtMost(right.length);
            return position < right.length ? right[position++] & 0xff : position++ & 0xff;
          }
        };
    Refusal refusal =
        assertThrows(Refusal.class, () -> TensorFileReader.of(endless).read(RawFile.EXPECTED));
    assertThat(refusal).hasMessageThat().endsWith("found more");
  }

  @Test
  void noMessageIsLongWhateverTheFileSays() {
    for (Arguments arguments : aWrongHeaderIsRefused()) {
      byte[] bytes = RawFile.of((String) arguments.get()[0], VALUES);
      Refusal refusal = assertThrows(Refusal.class, () -> read(bytes));
      assertWithMessage(refusal.getMessage()).that(refusal.getMessage().length()).isLessThan(300);
    }
  }

  private static String header(String... fields) {
    return "{" + String.join(",", fields) + "}";
  }

  private static String offsets(String offsets) {
    return HEADER.replace("[4,20]", offsets);
  }

  private static TensorFile read(byte[] bytes) throws IOException {
    return TensorFileReader.of(new ByteArrayInputStream(bytes)).read(RawFile.EXPECTED);
  }

  private static void assertRefused(byte[] bytes, String message) {
    Refusal refusal = assertThrows(Refusal.class, () -> read(bytes));
    assertThat(refusal).hasMessageThat().contains(message);
  }
}
