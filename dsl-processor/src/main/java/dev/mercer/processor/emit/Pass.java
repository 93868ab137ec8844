package dev.mercer.processor.emit;

/** The methods of the runtime's {@code Passes} to which every layer may add statements. */
enum Pass {
  DERIVE,
  DERIVE_FOR_INPUTS,
  FORWARD,
  BACKWARD,
  BACKWARD_INPUTS,
  /** One task: see {@link Section#task}. */
  ACCUMULATE;

  /** The pass in which a layer writes the gradient by what it reads. */
  static Pass backward(dev.mercer.processor.plan.Source source) {
    return source.trained() ? BACKWARD : BACKWARD_INPUTS;
  }

  /** The pass in which is derived what the gradient by what a layer reads needs. */
  static Pass derive(dev.mercer.processor.plan.Source source) {
    return source.trained() ? DERIVE : DERIVE_FOR_INPUTS;
  }
}
