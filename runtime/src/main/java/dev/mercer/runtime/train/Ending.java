package dev.mercer.runtime.train;

/** Why a training ended. */
public enum Ending {
  /** All epochs were run. */
  EPOCHS,
  /** The validation loss had not improved for as many epochs as the patience allows. */
  EARLY_STOPPING,
  /** A loss or a parameter was no longer finite. */
  DIVERGED,
  /** The listener asked for it. */
  LISTENER,
  /** The thread that trains was interrupted. */
  INTERRUPTED
}
