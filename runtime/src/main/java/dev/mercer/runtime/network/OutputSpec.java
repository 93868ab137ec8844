package dev.mercer.runtime.network;

import java.util.List;

/** What the network's outputs mean. */
public sealed interface OutputSpec {

  /** The name of each output, in order. */
  List<String> names();

  /** The outputs are logits, one for each label of a classifier. */
  record Classes(List<String> names) implements OutputSpec {}

  /** The outputs are values of a regression. */
  record Values(List<String> names) implements OutputSpec {}
}
