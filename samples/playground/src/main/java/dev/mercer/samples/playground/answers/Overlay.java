package dev.mercer.samples.playground.answers;

import dev.mercer.kernel.Abstention;
import dev.mercer.kernel.Decision;
import dev.mercer.kernel.Kernel;
import dev.mercer.kernel.KernelLayer;
import dev.mercer.samples.playground.data.Square;
import dev.mercer.samples.playground.networks.Colour;
import dev.mercer.samples.playground.session.Snapshot;
import dev.mercer.samples.playground.wire.Json;
import java.util.Base64;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A map of the plane that is drawn over the field: a byte for each place of a grid. */
public enum Overlay {
  /** Which prototype is nearest: the cells of Voronoi. */
  NEAREST(300) {
    @Override
    byte[] cells(Snapshot snapshot, float[] places) {
      return owners(snapshot, places, (point, kernel) -> center -> -squaredDistance(point, center));
    }
  },

  /** Which prototype responds most, which is often another. */
  STRONGEST(300) {
    @Override
    byte[] cells(Snapshot snapshot, float[] places) {
      return owners(snapshot, places, (point, kernel) -> center -> kernel.of(point, center));
    }
  },

  /** Where the network does not know: 1 far from all that was learnt, 2 between the colours. */
  UNKNOWN(100) {
    @Override
    byte[] cells(Snapshot snapshot, float[] places) {
      Optional<Abstention<Colour>> abstention = Answer.abstention(snapshot);
      byte[] cells = new byte[places.length / 2];
      for (int cell = 0; abstention.isPresent() && cell < cells.length; cell++) {
        float[] place = {places[2 * cell], places[2 * cell + 1]};
        cells[cell] =
            (byte)
                switch (abstention.get().decide(place)) {
                  case Decision.Answer<Colour> answer -> 0;
                  case Decision.Outlier<Colour> outlier -> 1;
                  case Decision.Ambiguous<Colour> ambiguous -> 2;
                  case Decision.Doubtful<Colour> doubtful -> 2;
                };
      }
      return cells;
    }
  };

  private final int side;

  Overlay(int side) {
    this.side = side;
  }

  /** The map, row-major from the top left, in Base64. */
  public String json(Snapshot snapshot) {
    byte[] cells = cells(snapshot, Square.grid(side));
    return Json.object(
        json -> {
          json.writeNumberField("side", side);
          json.writeStringField("cells", Base64.getEncoder().encodeToString(cells));
        });
  }

  abstract byte[] cells(Snapshot snapshot, float[] places);

  /** How well a prototype suits a point. */
  private interface Suitability {
    ToDoubleFunction<double[]> at(double[] point, Kernel kernel);
  }

  /**
   * The best prototype of each place: as {@link KernelLayer#nearest} and {@link
   * KernelLayer#strongest}, which would copy all prototypes for each.
   */
  private static byte[] owners(Snapshot snapshot, float[] places, Suitability suitability) {
    KernelLayer layer = KernelLayer.of(snapshot.net(), "near");
    Kernel kernel = layer.kernel();
    double[][] centers = layer.centers();
    byte[] owners = new byte[places.length / 2];
    for (int cell = 0; cell < owners.length; cell++) {
      double[] point = {places[2 * cell], places[2 * cell + 1]};
      ToDoubleFunction<double[]> score = suitability.at(point, kernel);
      double best = Double.NEGATIVE_INFINITY;
      for (int unit = 0; unit < centers.length; unit++) {
        double value = score.applyAsDouble(centers[unit]);
        if (value > best) {
          best = value;
          owners[cell] = (byte) unit;
        }
      }
    }
    return owners;
  }

  private static double squaredDistance(double[] point, double[] center) {
    double across = point[0] - center[0];
    double up = point[1] - center[1];
    return across * across + up * up;
  }
}
