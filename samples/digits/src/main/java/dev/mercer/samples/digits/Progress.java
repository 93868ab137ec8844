package dev.mercer.samples.digits;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Shows how far a training has come. */
interface Progress extends AutoCloseable {

  /** An epoch has ended. */
  void show(LearningCurve.Point point);

  /** The training has ended. */
  @Override
  void close();

  /** A bar if a person is watching, plain lines for a file or a pipe. */
  static Progress of(PrintWriter out, int epochs) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .<Progress>map(console -> new ProgressOnTerminal(console, epochs))
        .orElseGet(() -> new ProgressInLines(out));
  }
}
