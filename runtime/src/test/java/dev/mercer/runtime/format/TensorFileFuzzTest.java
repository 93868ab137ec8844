package dev.mercer.runtime.format;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, the reader reads them or refuses them; it throws nothing else. */
class TensorFileFuzzTest {
  /** What headers are made of, and what they should not be made of. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          " ",
          "\n",
          "\0",
          "-",
          "0",
          "1",
          "4",
          "20",
          "1e2",
          "1.0",
          "1e999999999",
          "99999999999999999999",
          "NaN",
          "-Infinity",
          "null",
          "true",
          "\"a\"",
          "\"b\"",
          "\"c\"",
          "\"F32\"",
          "\"F64\"",
          "\"I64\"",
          "\"__metadata__\"",
          "\"format\"",
          "\"pt\"",
          "\"dtype\"",
          "\"shape\"",
          "\"data_offsets\"",
          "\\ud800",
          "\\u0000",
          "é",
          "\uD83D\uDE00",
          RawFile.METADATA,
          RawFile.A,
          RawFile.B,
          RawFile.HEADER);

  record Edit(int at, int remove, String insert) {}

  @Property(seed = "1", tries = 2000)
  void randomBytesAreRefused(@ForAll byte[] bytes) throws IOException {
    assertThat(isRead(bytes)).isFalse();
  }

  @Property(seed = "2", tries = 2000)
  void randomBytesBehindARightLengthAreRefused(@ForAll byte[] bytes) throws IOException {
    assertThat(isRead(RawFile.of(bytes.length, bytes, RawFile.VALUES))).isFalse();
  }

  @Property(seed = "3", tries = 2000)
  void headersOfRandomPiecesAreRefused(@ForAll("pieces") List<String> pieces) throws IOException {
    String header = "{" + String.join("", pieces);
    if (!header.stripTrailing().equals(RawFile.HEADER)) {
      assertThat(isRead(RawFile.of(header, RawFile.VALUES))).isFalse();
    }
  }

  @Property(seed = "4", tries = 5000)
  void anEditedHeaderIsReadOnlyWithTheSameContents(@ForAll("edits") List<Edit> edits)
      throws IOException {
    StringBuilder header = new StringBuilder(RawFile.HEADER);
    for (Edit edit : edits) {
      int at = edit.at % (header.length() + 1);
      header.replace(at, Math.min(header.length(), at + edit.remove), edit.insert);
    }
    isRead(RawFile.of(header.toString(), RawFile.VALUES));
  }

  @Property(seed = "5", tries = 5000)
  void damagedBytesAreRefused(@ForAll("damage") List<Integer> damage) throws IOException {
    byte[] bytes = RawFile.right();
    for (int d : damage) {
      bytes[(d >>> 8) % bytes.length] ^= (byte) d;
    }
    if (!Arrays.equals(bytes, RawFile.right())) {
      assertThat(isRead(bytes)).isFalse();
    }
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<Integer> at = Arbitraries.integers().between(0, RawFile.HEADER.length());
    Arbitrary<Integer> remove = Arbitraries.integers().between(0, 5);
    return Combinators.combine(at, remove, Arbitraries.of(PIECES))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Integer>> damage() {
    return Arbitraries.integers().greaterOrEqual(0).list().ofMinSize(1).ofMaxSize(4);
  }

  /** Whether the reader accepts a file; if it does, the contents are the right ones. */
  private static boolean isRead(byte[] bytes) throws IOException {
    TensorFile file;
    try {
      file = TensorFileReader.of(new ByteArrayInputStream(bytes)).read(RawFile.EXPECTED);
    } catch (Refusal e) {
      return false;
    }
    assertThat(file.metadata()).containsExactly("name", "Iris");
    assertThat(file.floats("a")).isEqualTo(new float[] {1.5f});
    assertThat(file.floats("b")).isEqualTo(new float[] {2, -3, 4, 0.25f});
    return true;
  }
}
