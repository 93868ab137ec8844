package dev.mercer.samples.catalogue;

import dev.mercer.kernel.Explanation;
import dev.mercer.runtime.Model;
import java.util.List;

/** The names of a classifier's labels. */
final class Labelling {
  private Labelling() {}

  static List<String> names(Model net) {
    return Explanation.of(net, new float[net.inputSize()]).outputs();
  }
}
