package dev.mercer.processor.graph;

import dev.mercer.processor.report.Problem;
import java.util.stream.Stream;

/** What a layer's annotation says is what its kind can do. */
final class AdmissibleSettings implements LayerRule {
  @Override
  public Stream<Problem> check(LayerMethod layer) {
    return layer.kind().check(layer.name(), layer.annotation());
  }
}
