package dev.mercer.runtime.network;

/**
 * Where a tensor's values come from. Training initialises from the data what nobody has initialised
 * before.
 */
public enum Origin {
  /** The seed, or the declaration. */
  SEED,
  /** The training data: a further training continues from here. */
  DATA,
  /** The user, who set them: training does not initialise them. */
  USER
}
