package dev.mercer.processor.graph;

import dev.mercer.processor.report.Problem;
import java.util.List;

/** What the rules say of a declaration. */
public sealed interface Verdict {

  /** What there is to tell. */
  List<Problem> problems();

  /**
   * A network.
   *
   * @param problems warnings only
   */
  record Right(Graph graph, List<Problem> problems) implements Verdict {}

  /**
   * Not a network.
   *
   * @param problems errors and warnings; none where the compiler itself has told what is wrong
   */
  record Wrong(List<Problem> problems) implements Verdict {}
}
