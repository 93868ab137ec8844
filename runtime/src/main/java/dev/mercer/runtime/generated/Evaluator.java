package dev.mercer.runtime.generated;

/**
 * One network's parameters and the means to evaluate them: the inside of a {@link dev.mercer.runtime.Model}. Any number of
 * threads may evaluate at once; whoever changes {@link #parameters} calls {@link #parametersChanged} before the next
 * evaluation, and lets no evaluation run meanwhile.
 */
public final class Evaluator {
  private final NetworkSpec spec;
  private final Passes passes;
  private final Form form;
  private final float[] parameters;
  private final float[] derived;

  Evaluator(NetworkSpec spec, Passes passes, Form form) {
    this.spec = spec;
    this.passes = passes;
    this.form = form;
    this.parameters = new float[spec.parameters()];
    this.derived = new float[spec.derived()];
  }

  public NetworkSpec spec() {
    return spec;
  }

  public Passes passes() {
    return passes;
  }

  public Form form() {
    return form;
  }

  public float[] parameters() {
    return parameters;
  }

  public float[] derived() {
    return derived;
  }

  /** Recomputes what follows from the parameters. */
  public void parametersChanged() {
    passes.derive(parameters, derived);
  }
}
