package dev.mercer.runtime.format;

import static com.google.common.truth.Truth.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForeignFileTest {

  @ParameterizedTest
  @MethodSource
  void aFileOfAnotherFormatIsToldWhatItLooksLike(String file, String found) {
    assertRefused(file.getBytes(ISO_8859_1), found);
  }

  static List<Arguments> aFileOfAnotherFormatIsToldWhatItLooksLike() {
    return List.of(
        Arguments.of("", "an empty file"),
        Arguments.of("1234567", "a file of 7 bytes"),
        Arguments.of("PK\3\4\0\0\0\0\0\0\0", "what looks like a ZIP archive, as .zip, .jar,"),
        Arguments.of("\200\2\212\nl\374\234F\371 j", "what looks like a Python pickle"),
        Arguments.of("\200\5\225\1\0\0\0\0\0\0\0", "what looks like a Python pickle"),
        Arguments.of("<!DOCTYPE html><html>404</html>", "what looks like an HTML page"),
        Arguments.of("\n\n<HTML><body>404", "what looks like an HTML page"),
        Arguments.of("<?xml version='1.0'?>", "what looks like an XML document"),
        Arguments.of(
            "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
            "what looks like a Git LFS pointer, which stands for the file: 'git lfs pull' fetches"),
        Arguments.of("\211HDF\r\n\32\n\0", "what looks like an HDF5 file"),
        Arguments.of("\223NUMPY\1\0v\0", "what looks like a NumPy array"),
        Arguments.of("GGUF\3\0\0\0\0\0", "what looks like a GGUF file"),
        Arguments.of("\10\7\22\6Mercer:\0\0", "what looks like an ONNX model"),
        Arguments.of("{\"__metadata__\":{}}", "what looks like JSON without a header length"),
        Arguments.of("Not Found\r\nsorry", "text that starts with 'Not Found'"),
        Arguments.of("\377\330\377\340\0\20JFIF", "bytes that start with ff d8 ff e0 00 10 4a 46"));
  }

  @Test
  void archivesAsJavaWritesThemAreRecognised() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("model.safetensors"));
      out.write(RawFile.right());
    }
    assertRefused(zip.toByteArray(), "what looks like a ZIP archive");

    // Its first eight bytes are a header length that would be allowed.
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      out.write(RawFile.right());
    }
    assertRefused(gzip.toByteArray(), "what looks like a gzip archive");
  }

  @Test
  void aHeaderWhoseLengthSpellsAnotherFormatIsStillAHeader() throws IOException {
    // Padded with spaces until its length is written with the bytes that start a gzip archive.
    String padded = RawFile.HEADER + " ".repeat(0x8b1f - headerLength());
    byte[] file = RawFile.of(padded, RawFile.VALUES);
    assertThat(file[0]).isEqualTo((byte) 0x1f);
    assertThat(file[1]).isEqualTo((byte) 0x8b);
    TensorFileReader.of(new ByteArrayInputStream(file)).read(RawFile.EXPECTED);
  }

  private static int headerLength() {
    return RawFile.right().length - RawFile.VALUES.length * Float.BYTES - Long.BYTES;
  }

  private static void assertRefused(byte[] file, String found) {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> TensorFileReader.of(new ByteArrayInputStream(file)).metadata());
    assertThat(refusal)
        .hasMessageThat()
        .startsWith(
            "not a safetensors file: expected a header length and a JSON header, found " + found);
  }
}
