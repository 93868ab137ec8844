package dev.mercer.runtime.network;

/** Turns cells into features, row after row. For one thread. */
public final class RowEncoder implements Cells {
  private final NetworkSpec spec;
  private final Encoding encoding;
  private final float[] features;
  private final boolean single;
  private int row;
  private int column;

  RowEncoder(NetworkSpec spec, Encoding encoding, int count) {
    this.spec = spec;
    this.encoding = encoding;
    this.features = new float[Math.multiplyExact(count, spec.inputSize())];
    this.single = count == 1;
  }

  /** The features of all rows, row-major: the array itself, not a copy. */
  public float[] features() {
    return features;
  }

  @Override
  public void number(double value) {
    ColumnSpec cell = spec.columns().get(column);
    CellFault.requireNumber(cell, value, where());
    float feature = (float) (value - encoding.columns().get(column).offset());
    if (!Float.isFinite(feature)) {
      throw new IllegalArgumentException(
          "Component '%s'%s is %s, which is too far from the %s of the training data for a float."
              .formatted(cell.name(), where(), value, encoding.columns().get(column).offset()));
    }
    put(cell.first(), feature);
  }

  @Override
  public void flag(boolean value) {
    put(spec.columns().get(column).first(), value ? 1 : 0);
  }

  @Override
  public void constant(int index) {
    put(spec.columns().get(column).first() + index, 1);
  }

  @Override
  public void text(String value) {
    put(spec.columns().get(column).first() + encoding.index(column, value), 1);
  }

  @Override
  public void missing() {
    ColumnSpec cell = spec.columns().get(column);
    CellFault.requireNullable(cell, where());
    if (cell.single()) {
      features[row * spec.inputSize() + cell.first()] = encoding.columns().get(column).mean();
    }
    put(cell.missing(), 1);
  }

  /** Writes the feature that ends the cell. */
  private void put(int index, float feature) {
    features[row * spec.inputSize() + index] = feature;
    column++;
    if (column == spec.columns().size()) {
      column = 0;
      row++;
    }
  }

  private String where() {
    return single ? "" : " of row " + row;
  }
}
