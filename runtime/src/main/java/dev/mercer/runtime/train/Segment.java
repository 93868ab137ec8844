package dev.mercer.runtime.train;

import dev.mercer.runtime.generated.NetworkSpec;
import dev.mercer.runtime.generated.TensorRole;
import dev.mercer.runtime.generated.TensorSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the trainable parameters whose steps follow one rule.
 *
 * @param from its first index
 * @param to the index behind its last
 * @param rate the factor of the rate
 * @param decays whether weight decay applies
 */
record Segment(int from, int to, float rate, boolean decays) {

  /** The segments of a network: neighbouring tensors of one rule are one. */
  static Segment[] of(NetworkSpec spec) {
    List<Segment> segments = new ArrayList<>();
    for (TensorSpec tensor : spec.tensors()) {
      if (tensor.trainable()) {
        Segment next = of(tensor);
        if (!segments.isEmpty() && segments.getLast().sameRule(next)) {
          next = new Segment(segments.removeLast().from, next.to, next.rate, next.decays);
        }
        segments.add(next);
      }
    }
    return segments.toArray(Segment[]::new);
  }

  private static Segment of(TensorSpec tensor) {
    boolean kernel =
        tensor.role() == TensorRole.RAW_BIAS || tensor.role() == TensorRole.RAW_EPSILON;
    int from = tensor.layout().offset();
    return new Segment(
        from,
        from + tensor.layout().length(),
        kernel ? Defaults.KERNEL_RATE : 1,
        // Prototypes are places, not weights: to draw them to the origin would favour rows there.
        tensor.role() == TensorRole.WEIGHT);
  }

  private boolean sameRule(Segment other) {
    return to == other.from && rate == other.rate && decays == other.decays;
  }
}
