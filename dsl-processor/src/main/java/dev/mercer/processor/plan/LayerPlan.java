package dev.mercer.processor.plan;

import java.util.List;

/** One layer with every place resolved. */
public sealed interface LayerPlan {

  /** What all layers have. */
  Common common();

  /** The method's name. */
  default String name() {
    return common().name();
  }

  /** What it reads first, or alone. */
  default Source source() {
    return common().sources().getFirst();
  }

  /** Its output. */
  default Buffer output() {
    return common().output();
  }

  /** The gradient by its output. */
  default Buffer gradient() {
    return common().gradient();
  }

  /** The floating-point operations of a forward pass for one row. */
  long flops();

  /** The accumulation tasks it takes, from {@link Common#firstTask}. */
  default int tasks() {
    return 0;
  }

  /**
   * @param index its place among the layers
   * @param sourceIndices the places of what it reads, -1 for the network's input
   * @param firstTask its first accumulation task
   */
  record Common(
      int index,
      String name,
      List<Integer> sourceIndices,
      List<Source> sources,
      Buffer output,
      Buffer gradient,
      int firstTask) {}

  /**
   * {@code (x - mean) / scale}.
   *
   * @param mean where the means stand in the parameters
   * @param scale where the scales stand in the parameters
   */
  record Standardize(Common common, int mean, int scale) implements LayerPlan {
    @Override
    public long flops() {
      return 2L * output().size();
    }
  }

  /**
   * {@code x / ||x||}.
   *
   * @param scales for each row of {@code work}, the power of two that brings its largest element
   *     near 1
   * @param norms for each row, the norm of the scaled row
   */
  record Normalize(Common common, int scales, int norms) implements LayerPlan {
    @Override
    public long flops() {
      return 4L * output().size();
    }
  }

  /** {@code a + b}. */
  record Add(Common common) implements LayerPlan {
    @Override
    public long flops() {
      return output().size();
    }
  }

  /**
   * {@code A x + c}.
   *
   * @param transposed A in the layout that carries gradients back, derived
   * @param bias where c stands in the parameters
   */
  record Linear(Common common, Matrix weight, Matrix transposed, int bias) implements LayerPlan {
    /** {@code A x}. */
    public Contraction forward() {
      return new Contraction(source().value(), weight, output(), false);
    }

    /** {@code A' g}. */
    public Contraction backward() {
      return new Contraction(gradient(), transposed, source().gradient(), !source().first());
    }

    /** The gradient by A. */
    public OuterProduct outer() {
      return new OuterProduct(source().value(), gradient(), weight);
    }

    @Override
    public long flops() {
      return (2L * weight.inputs() + 1) * weight.units();
    }

    @Override
    public int tasks() {
      return weight.panels();
    }
  }

  /**
   * {@code sum_u share_u a_u} with {@code share_u = y_u / sum y}.
   *
   * @param shares the share of each unit
   * @param totals for each row of {@code work}, sum y
   * @param shareGradient the gradient by the shares
   */
  record NadarayaWatson(
      Common common,
      Matrix weight,
      Matrix transposed,
      Buffer shares,
      int totals,
      Buffer shareGradient)
      implements LayerPlan {
    /** {@code A share}. */
    public Contraction forward() {
      return new Contraction(shares, weight, output(), false);
    }

    /** {@code A' g}. */
    public Contraction backward() {
      return new Contraction(gradient(), transposed, shareGradient, false);
    }

    /** The gradient by A. */
    public OuterProduct outer() {
      return new OuterProduct(shares, gradient(), weight);
    }

    @Override
    public long flops() {
      return 2L * weight.inputs() * (weight.units() + 1L);
    }

    @Override
    public int tasks() {
      return weight.panels();
    }
  }

  /**
   * {@code g (<x,w> + b)^2 / (||x - w||^2 + epsilon)}.
   *
   * @param scalars where the layer's scalars stand
   * @param norms where the squared norms of the prototypes stand among the derived, infinite in the
   *     padding
   * @param squares for each row of {@code work}, ||x||^2
   * @param ratio the inner products, then r of each pair
   * @param t what stands in place of the upstream gradient in the matrix products of the backward
   *     pass
   * @param far -Q of each pair whose distance came from the inner product, 0 at the others
   * @param close -Q of each pair whose distance was computed directly, 0 at the others; only in
   *     panels that have such a pair
   * @param sums where the sums of each row stand in {@code work}
   * @param near where the layer's bits start
   */
  record Yat(
      Common common,
      dev.mercer.processor.graph.Layer.Yat layer,
      Matrix prototypes,
      Matrix transposed,
      Scalars scalars,
      int norms,
      int squares,
      Buffer ratio,
      Buffer t,
      Buffer far,
      Buffer close,
      Sums sums,
      int near)
      implements LayerPlan {

    /**
     * @param bias b among the derived
     * @param epsilon epsilon among the derived
     * @param biasSlope the slope of b's softplus among the derived, if it is trained
     * @param epsilonSlope the slope of epsilon's softplus among the derived, if it is trained
     * @param biasParameter what b is derived from among the parameters
     * @param epsilonParameter what epsilon is derived from among the parameters
     * @param gain g among the parameters
     */
    public record Scalars(
        int bias,
        int epsilon,
        int biasSlope,
        int epsilonSlope,
        int biasParameter,
        int epsilonParameter,
        int gain) {}

    /**
     * One float for each row of a block.
     *
     * @param p sum of P
     * @param q sum of -Q
     * @param far sum of {@link Yat#far}
     */
    public record Sums(int p, int q, int far) {}

    /** {@code <x,w>}. */
    public Contraction forward() {
      return new Contraction(source().value(), prototypes, ratio, false);
    }

    /** {@code T W}. */
    public Contraction backward() {
      return new Contraction(t, transposed, source().gradient(), !source().first());
    }

    /** {@code T' X}. */
    public OuterProduct outer() {
      return new OuterProduct(source().value(), t, prototypes);
    }

    /** The ints of a row's bits: one for each 32 units, so one for each panel. */
    public int nearStride() {
      return prototypes.panels();
    }

    /** Whether a task for the scalars follows those for the panels. */
    public boolean trainsScalars() {
      return layer.trainBias() || layer.trainEpsilon();
    }

    @Override
    public long flops() {
      return 2L * prototypes.inputs() * (prototypes.units() + 1L) + 8L * prototypes.units();
    }

    @Override
    public int tasks() {
      return prototypes.panels() + (trainsScalars() ? 1 : 0);
    }
  }
}
