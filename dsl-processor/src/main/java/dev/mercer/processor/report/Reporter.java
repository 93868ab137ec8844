package dev.mercer.processor.report;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Place;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Hands problems to the compiler. */
public final class Reporter {
  private static final int MOST = 20;

  private final Messager messager;

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Reports the problems of one declaration: errors first, and no more than a person reads. */
  public void report(Declaration declaration, List<Problem> problems) {
    List<Problem> sorted =
        Stream.concat(
                problems.stream().filter(problem -> !problem.message().isWarning()),
                problems.stream().filter(problem -> problem.message().isWarning()))
            .toList();
    sorted.stream().limit(MOST).forEach(this::report);
    if (sorted.size() > MOST) {
      // As grave as the first of those it stands for.
      report(
          kind(sorted.get(MOST)),
          Message.MORE_PROBLEMS.at(
              declaration.place(), declaration.type().nested(), sorted.size() - MOST, MOST));
    }
  }

  /** Reports one problem. */
  public void report(Problem problem) {
    report(kind(problem), problem);
  }

  private static Diagnostic.Kind kind(Problem problem) {
    return problem.message().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
  }

  private void report(Diagnostic.Kind kind, Problem problem) {
    Place place = problem.place();
    messager.printMessage(kind, problem.text(), place.element(), place.annotation(), place.value());
  }
}
