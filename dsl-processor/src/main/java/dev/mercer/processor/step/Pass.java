package dev.mercer.processor.step;

/** The methods of the runtime's {@code Passes} to which every layer may add. */
public enum Pass {
  DERIVE,
  DERIVE_FOR_INPUTS,
  FORWARD,
  BACKWARD,
  BACKWARD_INPUTS,
  ACCUMULATE
}
