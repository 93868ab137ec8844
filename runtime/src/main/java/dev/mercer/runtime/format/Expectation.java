package dev.mercer.runtime.format;

import java.util.List;
import java.util.Map;

/** What a reader knows of a file before it reads the tensors. */
@FunctionalInterface
public interface Expectation {

  /**
   * Judges the metadata and says which tensors the file must hold. Nothing is allocated for a
   * tensor that this does not name.
   *
   * @param metadata the metadata as found, in the order of the file
   * @throws Refusal if the metadata is not what it should be
   */
  List<TensorHeader> tensors(Map<String, String> metadata) throws Refusal;
}
