package dev.mercer.runtime.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One layer of a network, as the runtime needs to know it: the facts that its kind states.
 *
 * @param name the method's name
 * @param kind the simple name of its annotation
 * @param sources what it reads: indices in {@link NetworkSpec#layers}, or {@link #INPUT}
 * @param output where its output stands in the workspace; a unit for each element
 * @param rows the rows of a sample
 * @param isKernel whether its units are responses of a kernel to prototypes
 * @param isReadout whether it is a weighted sum of what it reads
 * @param isConvex whether its weights are multiplied with shares, which add up to 1
 * @param isBounded whether its output is no longer than 1, however far out lies what it reads
 * @param rescaling what it does to each element, if it does nothing else
 * @param nearBits where the bits of its near pairs stand, if it marks any
 */
public record LayerSpec(
    String name,
    String kind,
    List<Integer> sources,
    Buffer output,
    int rows,
    boolean isKernel,
    boolean isReadout,
    boolean isConvex,
    boolean isBounded,
    Optional<Rescaling> rescaling,
    Optional<NearBits> nearBits) {

  /** The source that is the network's input. */
  public static final int INPUT = -1;

  /** Whether it brings what it reads to the mean 0 and the scale 1 of the training data. */
  public boolean standardizes() {
    return rescaling.flatMap(Rescaling::shift).isPresent();
  }

  /** A layer to be described further: one row a sample, no kernel and no readout. */
  public static Builder of(String name, String kind) {
    return new Builder(name, kind);
  }

  /**
   * Elements are shifted, then divided by or multiplied with a factor.
   *
   * @param shift the role of the tensor that is subtracted, if any
   * @param factor the role of the tensor of the factors
   * @param divides whether they divide
   */
  public record Rescaling(Optional<String> shift, String factor, boolean divides) {
    /** {@code (x - shift) / factor}. */
    public static Rescaling divide(String shift, String factor) {
      return new Rescaling(Optional.of(shift), factor, true);
    }

    /** {@code x factor}. */
    public static Rescaling multiply(String factor) {
      return new Rescaling(Optional.empty(), factor, false);
    }
  }

  /**
   * The bits of near pairs: row {@code r} and unit {@code u} are bit {@code u % 32} of {@code
   * near[offset + r * stride + u / 32]} in {@link Workspace#near}.
   */
  public record NearBits(int offset, int stride) {}

  /** Describes a layer, in the words of generated code. */
  public static final class Builder {
    private final String name;
    private final String kind;
    private List<Integer> sources = List.of();
    private Buffer output = new Buffer(0, 0, 0);
    private int rows = 1;
    private boolean kernel;
    private boolean readout;
    private boolean convex;
    private boolean bounded;
    private Optional<Rescaling> rescaling = Optional.empty();
    private Optional<NearBits> nearBits = Optional.empty();

    private Builder(String name, String kind) {
      this.name = name;
      this.kind = kind;
    }

    public Builder reads(Integer... indices) {
      sources = Arrays.asList(indices);
      return this;
    }

    public Builder output(Buffer buffer) {
      output = buffer;
      return this;
    }

    public Builder rowsPerSample(int count) {
      rows = count;
      return this;
    }

    public Builder kernel() {
      kernel = true;
      return this;
    }

    public Builder readout() {
      readout = true;
      return this;
    }

    public Builder convex() {
      convex = true;
      return this;
    }

    public Builder bounded() {
      bounded = true;
      return this;
    }

    public Builder rescales(Rescaling elementwise) {
      rescaling = Optional.of(elementwise);
      return this;
    }

    public Builder nearBits(int offset, int stride) {
      nearBits = Optional.of(new NearBits(offset, stride));
      return this;
    }

    LayerSpec build() {
      return new LayerSpec(
          name,
          kind,
          List.copyOf(sources),
          output,
          rows,
          kernel,
          readout,
          convex,
          bounded,
          rescaling,
          nearBits);
    }
  }
}
