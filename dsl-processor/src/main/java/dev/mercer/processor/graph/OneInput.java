package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Everything comes in by one input. */
final class OneInput implements WiringRule {
  @Override
  public Stream<Problem> check(Wiring wiring) {
    List<String> names =
        wiring.inputs().statements().stream().map(Parameter::name).distinct().toList();
    return names.stream()
        .skip(1)
        .map(
            name ->
                Message.TWO_INPUTS.at(
                    wiring.inputs().statement(name).orElseThrow().place(), name, names.getFirst()));
  }
}
