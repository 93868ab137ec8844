package dev.mercer.samples.playground;

import dev.mercer.samples.playground.web.Server;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: serves the page until it is interrupted. */
@Command(
    name = "playground",
    description = "Shows in a browser how prototypes learn.",
    showDefaultValues = true,
    sortOptions = false)
final class Main implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  /** A browser opens six connections to a server at most, and each tab keeps one. */
  private static final int MOST_SESSIONS = 5;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where to listen, on this machine only; 0 for any port that is free.")
  private int port = 8080;

  @Option(
      names = "--sessions",
      paramLabel = "N",
      description = "How many tabs may learn at a time: 1 to " + MOST_SESSIONS + ".")
  private int sessions = 4;

  @Option(
      names = "--measure",
      description = "Instead, measure the frames a second of the largest network as it trains.")
  private boolean measure;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this.")
  @SuppressWarnings("unused") // picocli acts on it
  private boolean help;

  /** Exits with 0, with 2 for options that make no sense, or with 1 where something failed. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > LAST_PORT) {
      throw refused("--port", port, "a number from 0 to " + LAST_PORT);
    }
    if (sessions < 1 || sessions > MOST_SESSIONS) {
      throw refused("--sessions", sessions, "a number from 1 to " + MOST_SESSIONS);
    }
    PrintWriter terminal = spec.commandLine().getOut();
    try (Server server = Server.start(measure ? 0 : port, sessions)) {
      if (measure) {
        terminal.println(Measurement.of(server.address()));
        terminal.flush();
        return ExitCode.OK;
      }
      terminal.printf("Open %s in a browser; Ctrl-C ends it.%n", server.address());
      terminal.flush();
      Thread.currentThread().join();
      return ExitCode.OK;
    } catch (BindException e) {
      throw refused(
          "--port", port, "one that is free (%s), or 0 for any".formatted(e.getMessage()));
    }
  }

  private ParameterException refused(String option, Object value, String expected) {
    return new ParameterException(
        spec.commandLine(), "%s is %s; expected %s.".formatted(option, value, expected));
  }
}
