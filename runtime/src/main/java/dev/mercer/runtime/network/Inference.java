package dev.mercer.runtime.network;

import java.util.Arrays;

/** Forward passes for callers: cuts rows into blocks and lends each call a workspace. */
final class Inference {
  private static final String PURPOSE = "evaluate it";

  private final NetworkSpec spec;
  private final Passes passes;
  private final float[] parameters;
  private final float[] derived;
  private final Claim claim;
  private final Overflow overflow;
  private final WorkspacePool pool;

  Inference(NetworkSpec spec, Passes passes, float[] parameters, float[] derived, Claim claim) {
    this.spec = spec;
    this.passes = passes;
    this.parameters = parameters;
    this.derived = derived;
    this.claim = claim;
    this.overflow = new Overflow(spec);
    this.pool = new WorkspacePool(() -> Workspace.forForward(spec.workspace()));
  }

  void outputs(float[] rows, int count, float[] result) {
    Rows.checkLength("rows", rows, count, spec.inputSize());
    Rows.checkLength("result", result, count, spec.outputSize());
    Workspace workspace = pool.take();
    try {
      for (int first = 0; first < count; first += Workspace.ROWS) {
        block(workspace, rows, first, Math.min(Workspace.ROWS, count - first), result);
      }
    } finally {
      pool.giveBack(workspace);
    }
  }

  private void block(Workspace workspace, float[] rows, int first, int size, float[] result) {
    claim.requireFree(PURPOSE);
    float[] work = workspace.work();
    if (!passes.read(rows, first * spec.inputSize(), work, 0, size)) {
      throw Rows.notFinite(spec, rows, first, first + size);
    }
    passes.forward(parameters, derived, work, workspace.near(), 0, size);
    passes.write(parameters, work, 0, size, result, first * spec.outputSize());
    overflow.requireWritten(rows, first, size, work, result, first * spec.outputSize());
  }

  float[][] values(float[] row, int... layers) {
    Rows.checkRow(spec, row);
    claim.requireFree(PURPOSE);
    Workspace workspace = pool.take();
    try {
      float[] work = workspace.work();
      if (!passes.read(row, 0, work, 0, 1)) {
        throw Rows.notFinite(spec, row, 0, 1);
      }
      passes.forward(parameters, derived, work, workspace.near(), 0, 1);
      overflow.require(row, 0, 1, work);
      float[][] values = new float[layers.length][];
      for (int i = 0; i < layers.length; i++) {
        Buffer buffer = buffer(layers[i]);
        values[i] = Arrays.copyOfRange(work, buffer.row(0), buffer.row(0) + buffer.size());
      }
      return values;
    } finally {
      pool.giveBack(workspace);
    }
  }

  float[] layer(int index, float[]... sources) {
    claim.requireFree(PURPOSE);
    LayerSpec layer = spec.layers().get(index);
    if (sources.length != layer.sources().size()) {
      throw new IllegalArgumentException(
          "Layer '%s' reads %s values; found %s."
              .formatted(layer.name(), layer.sources().size(), sources.length));
    }
    for (int i = 0; i < sources.length; i++) {
      checkSource(layer, layer.sources().get(i), sources[i]);
    }
    Workspace workspace = pool.take();
    try {
      return layer(index, sources, workspace);
    } finally {
      pool.giveBack(workspace);
    }
  }

  private float[] layer(int index, float[][] sources, Workspace workspace) {
    LayerSpec layer = spec.layers().get(index);
    float[] work = workspace.work();
    for (int i = 0; i < sources.length; i++) {
      System.arraycopy(
          sources[i], 0, work, buffer(layer.sources().get(i)).row(0), sources[i].length);
    }
    passes.forwardLayer(index, parameters, derived, work, workspace.near(), 0, 1);
    overflow.requireLayer(layer, work);
    float[] result = new float[layer.output().size()];
    if (index == spec.layers().size() - 1) {
      passes.write(parameters, work, 0, 1, result, 0);
    } else {
      System.arraycopy(work, layer.output().row(0), result, 0, result.length);
    }
    return result;
  }

  private void checkSource(LayerSpec layer, int source, float[] values) {
    String name =
        source == LayerSpec.INPUT ? "the input" : "'" + spec.layers().get(source).name() + "'";
    int size = buffer(source).size();
    if (values.length != size) {
      throw new IllegalArgumentException(
          "Layer '%s' reads %s: expected float[%s], found float[%s]."
              .formatted(layer.name(), name, size, values.length));
    }
    for (int i = 0; i < size; i++) {
      if (!Float.isFinite(values[i])) {
        String element =
            source == LayerSpec.INPUT ? "feature '" + spec.features().get(i) + "'" : "element " + i;
        throw new IllegalArgumentException(
            "Layer '%s' reads %s, of which %s is %s; expected a finite number."
                .formatted(layer.name(), name, element, values[i]));
      }
    }
  }

  private Buffer buffer(int source) {
    return source == LayerSpec.INPUT
        ? spec.workspace().input()
        : spec.layers().get(source).output();
  }
}
