package dev.mercer.runtime;

/** Why a training ended. */
public enum StopReason {
  /** All epochs were run. */
  EPOCHS,
  /** The validation loss had not improved for as many epochs as the patience allows. */
  EARLY_STOPPING,
  /** A loss or a parameter was no longer finite. */
  DIVERGED,
  /** The listener asked for it. */
  LISTENER,
  /** The thread that trains was interrupted. Its interrupt status is still set. */
  INTERRUPTED
}
