package dev.mercer.samples.catalogue.data;

import dev.mercer.runtime.Dataset;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Pictures in the idx format of MNIST: a magic number, counts, and a byte for each pixel. */
final class Pictures {
  private static final float FULL = 255;

  private Pictures() {}

  /** Reads pictures and their labels. Pixels are from 0 to 1. */
  static Dataset read(InputStream pictures, InputStream labels) throws IOException {
    try (DataInputStream pixels = new DataInputStream(pictures);
        DataInputStream classes = new DataInputStream(labels)) {
      pixels.readInt();
      int count = pixels.readInt();
      int size = pixels.readInt() * pixels.readInt();
      classes.readInt();
      classes.readInt();
      float[][] rows = new float[count][size];
      byte[] bytes = new byte[size];
      for (float[] row : rows) {
        pixels.readFully(bytes);
        for (int k = 0; k < size; k++) {
          row[k] = Byte.toUnsignedInt(bytes[k]) / FULL;
        }
      }
      int[] digits = new int[count];
      for (int row = 0; row < count; row++) {
        digits[row] = classes.readUnsignedByte();
      }
      return Dataset.of(rows, digits);
    }
  }
}
