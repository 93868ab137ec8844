package dev.mercer.processor.emit;

import dev.mercer.Yat;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.kind.Kinds;
import dev.mercer.processor.kind.Settings;
import dev.mercer.processor.kind.Shape;
import java.util.List;
import java.util.Map;

/** Layers written by hand, by the names of their annotations. */
public final class Layers {
  private Layers() {}

  public static Layer scale(String name, String source, int size, double initial) {
    return new Layer(
        name,
        Kinds.of("Scale"),
        List.of(source),
        new Shape.Vector(size),
        new Returns.Vector(),
        new Settings(Map.of("initial", initial)));
  }

  /** The settings of a layer of a kind that has some, with a number that is no default. */
  public static Settings settings(String kind) {
    if (kind.equals("Scale")) {
      return scale("", "", 1, 0.5).settings();
    }
    return kind.equals("Yat")
        ? yat("", "", 1, 0.75, Yat.FROM_DATA, true, true).settings()
        : Settings.NONE;
  }

  public static Layer of(String kind, String name, List<String> sources, int size) {
    return of(kind, name, sources, size, new Returns.Vector());
  }

  public static Layer of(
      String kind, String name, List<String> sources, int size, Returns returns) {
    return new Layer(name, Kinds.of(kind), sources, new Shape.Vector(size), returns, Settings.NONE);
  }

  public static Layer yat(
      String name,
      String source,
      int units,
      double bias,
      double epsilon,
      boolean trainBias,
      boolean trainEpsilon) {
    return new Layer(
        name,
        Kinds.of("Yat"),
        List.of(source),
        new Shape.Vector(units),
        new Returns.Vector(),
        new Settings(
            Map.of(
                "bias",
                bias,
                "epsilon",
                epsilon,
                "trainBias",
                trainBias,
                "trainEpsilon",
                trainEpsilon)));
  }
}
