package dev.mercer.conformance.bits;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.conformance.AskedBackend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row gives the same bits alone, in any batch and at any position in it. */
@Tag(AskedBackend.BOTH)
class RowsTest {
  /** Two blocks, and rows that fill no tile of a third. */
  private static final int LARGEST_BATCH = 131;

  static List<Subject> subjects() {
    return Subject.all();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void inEveryBatchARowGivesWhatItGivesAlone(Subject subject) {
    assertThat(subject.net().backend().name()).isEqualTo(AskedBackend.name());
    float[][] outputs = new float[Subject.COUNT][];
    float[][] gradients = new float[Subject.COUNT][];
    for (int row = 0; row < Subject.COUNT; row++) {
      outputs[row] = subject.net().outputs(subject.row(row));
      gradients[row] = gradients(subject, new int[] {row});
    }
    for (int count = 1; count <= LARGEST_BATCH; count++) {
      int first = 5 * count;
      int[] batch = IntStream.range(0, count).map(i -> (first + i) % Subject.COUNT).toArray();
      assertWithMessage("outputs of rows %s", Arrays.toString(batch))
          .that(outputs(subject, batch))
          .isEqualTo(join(outputs, batch));
      assertWithMessage("gradients by rows %s", Arrays.toString(batch))
          .that(gradients(subject, batch))
          .isEqualTo(join(gradients, batch));
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theLayersOneByOneGiveTheOutputs(Subject subject) {
    for (int row = 0; row < Subject.COUNT; row++) {
      float[] last = subject.layers().apply(subject.row(row)).getLast();
      float[] outputs = subject.net().outputs(subject.row(row));
      if (subject.net() instanceof MercerNetworks_Wide) {
        assertThat(outputs[(int) last[0]]).isEqualTo(max(outputs));
      } else {
        assertThat(last).isEqualTo(outputs);
      }
    }
  }

  private static float[] outputs(Subject subject, int[] batch) {
    float[] outputs = new float[batch.length * subject.net().outputSize()];
    subject.net().outputs(rows(subject, batch), batch.length, outputs);
    return outputs;
  }

  /** The gradients by the rows; each has the upstream gradient of its own. */
  private static float[] gradients(Subject subject, int[] batch) {
    float[][] upstream = new float[Subject.COUNT][];
    int size = subject.net().outputSize();
    for (int row : batch) {
      upstream[row] = Arrays.copyOfRange(subject.upstream(), row * size, (row + 1) * size);
    }
    return subject
        .net()
        .gradients(rows(subject, batch), batch.length, join(upstream, batch))
        .ofInputs();
  }

  private static float[] rows(Subject subject, int[] batch) {
    float[][] rows = new float[Subject.COUNT][];
    for (int row : batch) {
      rows[row] = subject.row(row);
    }
    return join(rows, batch);
  }

  private static float[] join(float[][] parts, int[] order) {
    int size = parts[order[0]].length;
    float[] joined = new float[order.length * size];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(parts[order[i]], 0, joined, i * size, size);
    }
    return joined;
  }

  private static float max(float[] values) {
    float largest = values[0];
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }
}
