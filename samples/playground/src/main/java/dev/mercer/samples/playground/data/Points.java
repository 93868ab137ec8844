package dev.mercer.samples.playground.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.samples.playground.networks.Colour;
import java.util.ArrayList;
import java.util.List;

/** Coloured points of the plane, in the order in which they were added. Not thread-safe. */
public final class Points {
  private final List<float[]> coordinates = new ArrayList<>();
  private final List<Colour> colours = new ArrayList<>();

  void add(double x, double y, Colour colour) {
    coordinates.add(new float[] {(float) x, (float) y});
    colours.add(colour);
  }

  /** The number of points. */
  public int size() {
    return coordinates.size();
  }

  /** Whether there is a point of each colour. */
  public boolean ofBothColours() {
    return colours.containsAll(List.of(Colour.values()));
  }

  /** The points as rows, of which there must be one, with the colours as labels. */
  public Dataset dataset() {
    return Dataset.of(
        coordinates.toArray(float[][]::new), colours.stream().mapToInt(Colour::ordinal).toArray());
  }
}
