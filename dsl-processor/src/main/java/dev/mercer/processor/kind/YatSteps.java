package dev.mercer.processor.kind;

import static dev.mercer.processor.step.Expression.add;
import static dev.mercer.processor.step.Expression.divide;
import static dev.mercer.processor.step.Expression.fma;
import static dev.mercer.processor.step.Expression.literal;
import static dev.mercer.processor.step.Expression.local;
import static dev.mercer.processor.step.Expression.multiply;
import static dev.mercer.processor.step.Expression.scalar;
import static dev.mercer.processor.step.Expression.subtract;
import static dev.mercer.processor.step.Expression.sum;
import static dev.mercer.processor.step.Statement.accumulate;
import static dev.mercer.processor.step.Statement.let;
import static dev.mercer.processor.step.Statement.store;

import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Array;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Contraction;
import dev.mercer.processor.step.Expression;
import dev.mercer.processor.step.Expression.Constant;
import dev.mercer.processor.step.Expression.Element;
import dev.mercer.processor.step.Expression.Entry;
import dev.mercer.processor.step.Expression.Kept;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.NearBits;
import dev.mercer.processor.step.Panel;
import dev.mercer.processor.step.RowStep;
import dev.mercer.processor.step.RowStep.Declare;
import dev.mercer.processor.step.RowStep.Keep;
import dev.mercer.processor.step.RowStep.Map;
import dev.mercer.processor.step.Statement;
import dev.mercer.processor.step.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The steps of a kernel layer, with {@code r = s / q}, {@code s = <x,w> + b} and {@code q = ||x -
 * w||^2 + epsilon}. With G the gradient by y times the gain,
 *
 * <pre>
 * P = 2 G r    -Q = G r^2    T = P - 2 Q
 * dX = T W + 2 X rowsum(Q)    dW = T' X + 2 W colsum(Q)    db = sum P    depsilon = sum Q
 * </pre>
 *
 * {@code ||x||^2 + ||w||^2 - 2 <x,w>} is never negative where it is used: a pair below a
 * sixty-fourth of the sum of squares is near, and is computed from the difference. For a near pair
 * the two terms of the gradients cancel: there T = P, Q is left out of the sums, and {@code 2 Q (x
 * - w)} is added, the difference first.
 */
final class YatSteps {
  /** Below this part of ||x||^2 + ||w||^2 a distance has lost six of its 24 bits. */
  private static final Expression NEAR = literal("0x1p-6f");

  private final Site site;
  private final Matrix prototypes;
  private final Matrix transposed;
  private final Step.Positive bias;
  private final Step.Positive epsilon;
  private final Declare gain;
  private final Buffer x;
  private final Element ratio;
  private final NearBits bits;

  YatSteps(Site site) {
    this.site = site;
    this.prototypes = site.matrix(YatKind.PROTOTYPES);
    this.transposed = site.transposed(prototypes);
    this.bias = site.positive(YatKind.BIAS);
    this.epsilon = site.positive(YatKind.EPSILON);
    this.gain = new Declare("gain", new Constant(site.tensor(YatKind.GAIN)));
    this.x = site.source(0);
    this.ratio = new Element("r", site.buffer("ratio", prototypes.units()));
    this.bits = site.nearBits(prototypes.units());
  }

  Consumer<BackwardSite> forward() {
    Address norms = site.derived("norms", Panel.padded(prototypes.units()));
    Address squares = site.perRow("squares");
    Element each = new Element("x", x);
    site.forward(
        "",
        new Contraction("Dots", "{@code <x,w>}", x, prototypes, ratio.buffer(), false),
        new Step.RowSum(
            "Squares",
            "{@code ||x||^2} of the rows.",
            each,
            List.of(let("x", each), accumulate("sum", fma(local("x"), local("x"), local("sum")))),
            squares),
        site.rows(kernel(norms, squares)));
    site.derive(
        "Derive",
        "Bias and epsilon behind their softplus, and the squared norms of the prototypes:"
            + " infinite in the padding, where then r, y and all gradients are 0.",
        bias,
        epsilon,
        new Step.SquaredNorms("NormTile", prototypes, norms));
    site.repack(prototypes, transposed);
    return this::backward;
  }

  private RowStep kernel(Address norms, Address squares) {
    Element y = new Element("y", site.output());
    return new RowStep.Near(
        "Kernel",
        "{@code r = s / q} and {@code y = gain s r} of a row with {@code s = <x, w> + bias} and"
            + " {@code q = ||x - w||^2 + epsilon}, and the bits of its near pairs.",
        bits,
        List.of(
            new Declare("bias", new Constant(bias.value())),
            new Declare("epsilon", new Constant(epsilon.value())),
            gain,
            new Declare("square", new Kept(squares))),
        x,
        prototypes,
        List.of(
            let("squares", add(new Entry(norms), scalar("square"))),
            let("dot", ratio),
            let("distance", subtract(local("squares"), add(local("dot"), local("dot"))))),
        multiply(local("squares"), NEAR),
        List.of(
            let("s", add(local("dot"), scalar("bias"))),
            let("ratio", divide(local("s"), add(local("distance"), scalar("epsilon")))),
            store(ratio, local("ratio")),
            store(y, multiply(multiply(local("s"), local("ratio")), scalar("gain")))));
  }

  private void backward(BackwardSite back) {
    int units = prototypes.units();
    Element t = new Element("t", back.buffer("t", units));
    // -Q of each pair whose distance came from the inner product, 0 at the others.
    Element far = new Element("far", back.buffer("far", units));
    // -Q of each near pair, 0 at the others; only in panels that have a near pair.
    Element close = new Element("close", back.buffer("close", units));
    Address sumP = back.perRow("sum p");
    Address sumQ = back.perRow("sum q");
    Address sumFar = back.perRow("sum far");
    pairs(back, t, far, close, sumP, sumQ, sumFar);
    source(back, t, close, sumFar);
    prototypes(back, t, far, close);
    scalars(back, sumP, sumQ);
  }

  private void pairs(
      BackwardSite back,
      Element t,
      Element far,
      Element close,
      Address sumP,
      Address sumQ,
      Address sumFar) {
    int padded = back.output().padded();
    Element g = new Element("g", back.gradient());
    Statement half = let("half", multiply(multiply(g, scalar("gain")), ratio));
    back.backward(
        "Pairs",
        "{@code P = 2 G r}, {@code -Q = G r^2}, {@code T = P - 2 Q} and their sums over each row;"
            + " {@code far} holds -Q.",
        back.rows(
            gain,
            new Map(
                padded,
                List.of(
                    let("ratio", ratio),
                    let("half", multiply(multiply(g, scalar("gain")), local("ratio"))),
                    let("p", add(local("half"), local("half"))),
                    let("q", multiply(local("half"), local("ratio"))),
                    store(t, add(local("p"), add(local("q"), local("q")))),
                    store(far, local("q")),
                    accumulate("sumQ", add(local("sumQ"), local("q"))),
                    accumulate("sumP", add(local("sumP"), local("p"))))),
            new Declare("q", sum(0)),
            new Keep(sumQ, scalar("q")),
            new Keep(sumP, sum(1)),
            new Keep(sumFar, scalar("q")),
            new RowStep.NearUnits(
                "NearPairs",
                "The near pairs of a row: T is P alone, and -Q goes from {@code far} to {@code"
                    + " close}.",
                bits,
                List.of(gain),
                close,
                List.of(
                    half,
                    store(t, add(local("half"), local("half"))),
                    store(close, far),
                    store(far, literal("0f"))),
                List.of(
                    new Map(padded, List.of(accumulate("sum", add(local("sum"), far)))),
                    new Keep(sumFar, sum(0))))));
  }

  private void source(BackwardSite back, Element t, Element close, Address sumFar) {
    BackwardSite.SourceGradient dx = back.sourceGradient(0);
    Element each = new Element("x", x);
    back.toSource(
        0,
        "Backward",
        "{@code dX = T W + 2 X rowsum(Q)}",
        new Contraction("Pull", "{@code T W}", t.buffer(), transposed, dx.buffer(), !dx.first()),
        back.rows(
            new Declare("twice", multiply(literal("-2f"), new Kept(sumFar))),
            new Map(
                x.padded(),
                List.of(
                    let("sum", dx.element()),
                    store(dx.element(), fma(each, scalar("twice"), local("sum"))))),
            new RowStep.NearSource(
                "NearBackward",
                "{@code dX += 2 Q (x - w)} for the near pairs of a row and a panel.",
                bits,
                each,
                dx.element(),
                close,
                transposed)));
  }

  private void prototypes(BackwardSite back, Element t, Element far, Element close) {
    Address sums = back.perTask("sums", prototypes.panels());
    back.accumulate(
        "Gradient",
        "{@code dW += T' X + 2 W colsum(Q)} over the rows, for one panel of units.",
        prototypes.panels(),
        new Step.ColumnSum(
            prototypes.units(),
            add(local("sum"), far),
            sums,
            multiply(local("sum"), literal("-2f"))),
        new Step.OuterProduct(x, t.buffer(), prototypes, Optional.of(sums)),
        new Step.NearGradient(
            "NearGradient",
            "{@code dW -= 2 Q (x - w)} for the near pairs of a row and a panel.",
            bits,
            x,
            close.buffer(),
            prototypes));
  }

  private void scalars(BackwardSite back, Address sumP, Address sumQ) {
    List<Step> steps = new ArrayList<>();
    bias.slope().ifPresent(slope -> steps.add(blockSum("p", sumP, false, slope, bias)));
    epsilon.slope().ifPresent(slope -> steps.add(blockSum("q", sumQ, true, slope, epsilon)));
    if (!steps.isEmpty()) {
      back.accumulate(
          "ScalarGradient",
          "{@code db += sum P} and {@code depsilon += sum Q}, each times the slope of its softplus.",
          1,
          steps.toArray(Step[]::new));
    }
  }

  private static Step blockSum(
      String name, Address of, boolean negative, Address slope, Step.Positive trained) {
    return new Step.BlockSum(name, of, negative, slope, trained.parameter().in(Array.GRADIENT));
  }
}
