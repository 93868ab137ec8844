package dev.mercer.runtime.onnx;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first three expectations stand in protobuf's own guide to its encoding. */
class MessageTest {
  @Test
  void anIntegerIsWrittenSevenBitsAByte() throws IOException {
    assertThat(hex(new Message().integer(1, 150))).isEqualTo("089601");
  }

  @Test
  void aTextFollowsItsLength() throws IOException {
    assertThat(hex(new Message().text(2, "testing"))).isEqualTo("120774657374696e67");
  }

  @Test
  void aMessageFollowsItsLength() throws IOException {
    Message inner = new Message().integer(1, 150);
    assertThat(hex(new Message().message(3, inner))).isEqualTo("1a03089601");
  }

  @Test
  void fieldsFrom16TakeTwoBytes() throws IOException {
    assertThat(hex(new Message().integer(20, 7))).isEqualTo("a00107");
  }

  @Test
  void theLengthOfATextCountsBytes() throws IOException {
    assertThat(hex(new Message().text(1, "é"))).isEqualTo("0a02c3a9");
  }

  @Test
  void theLargestIntegerTakesNineBytes() throws IOException {
    assertThat(hex(new Message().integer(1, Long.MAX_VALUE))).isEqualTo("08ffffffffffffffff7f");
  }

  @Test
  void elementsAreLittleEndian() throws IOException {
    Tensor tensor = Tensor.of("w", List.of(2), new float[] {1, -2});
    assertThat(hex(new Message().elements(9, tensor))).isEqualTo("4a080000803f000000c0");
  }

  @Test
  void whatNoParserWouldReadIsRefusedBeforeAByteIsWritten() {
    Tensor tensor = Tensor.of("w", List.of(1 << 20), new float[1 << 20]);
    Message message = new Message();
    // 512 times 4 MiB, with a tag of one byte and a length of four each: 2^31 + 512 * 5 bytes.
    for (int i = 0; i < 512; i++) {
      message.elements(9, tensor);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Refusal refusal = assertThrows(Refusal.class, () -> message.writeTo(out));
    assertThat(refusal)
        .hasMessageThat()
        .isEqualTo("size: expected at most 2147483647 bytes, found 2147486208 bytes");
    assertThat(out.size()).isEqualTo(0);
  }

  private static String hex(Message message) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return HexFormat.of().formatHex(out.toByteArray());
  }
}
