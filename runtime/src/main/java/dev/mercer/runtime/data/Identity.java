package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.format.Checksum;
import dev.mercer.runtime.format.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A checksum of rows, targets and weights, in order, that tells them from others. */
public final class Identity {
  private Identity() {}

  /** As in {@code sha256:9f86d0..}. */
  public static String of(Examples examples) {
    Tensor targets =
        switch (examples.targets()) {
          case Targets.Labels labels ->
              vector("labels", Arrays.stream(labels.labels()).asDoubleStream().toArray());
          case Targets.Values values -> vector("values", values.values());
        };
    return Checksum.of(
        Map.of(),
        List.of(
            vector("features", examples.features()),
            targets,
            vector("weights", examples.weights())));
  }

  private static Tensor vector(String name, float[] values) {
    return Tensor.of(name, List.of(values.length), values);
  }

  private static Tensor vector(String name, double[] values) {
    return Tensor.of(name, List.of(values.length), values);
  }
}
