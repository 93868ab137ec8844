package dev.mercer.samples.catalogue;

import dev.mercer.samples.catalogue.data.Library;
import dev.mercer.samples.catalogue.data.Shelf;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: measures every claim, prints the numbers, and shows them on a page. */
@Command(
    name = "catalogue",
    description = "Measures what the kernel buys, and shows it on a page, catalogue.html.",
    showDefaultValues = true,
    sortOptions = false)
final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A directory with more data sets; without it those that the project ships.")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "Where to write catalogue.html.")
  private Path out = Path.of(".");

  @Option(
      names = "--only",
      paramLabel = "CLAIM",
      description = "One claim, such as attribution; may be given several times.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--quick",
      description = "Few rows, few epochs, one seed: a rehearsal, whose numbers mean nothing.")
  private boolean quick;

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
  public Integer call() throws IOException {
    List<Claim> claims = claims();
    Bench bench = new Bench(new Shelf(library()), quick);
    Files.createDirectories(out);
    PrintWriter terminal = spec.commandLine().getOut();
    List<Outcome> outcomes = Catalogue.run(bench, claims, terminal);
    Summary.print(outcomes, terminal);
    Path page = out.resolve("catalogue.html");
    CataloguePage.of(outcomes, bench).write(page);
    terminal.println("Open " + page.toRealPath().toUri());
    return ExitCode.OK;
  }

  private List<Claim> claims() {
    for (String name : only) {
      if (Arrays.stream(Claim.values()).noneMatch(claim -> claim.option().equals(name))) {
        throw new ParameterException(
            spec.commandLine(),
            "--only is %s; expected one of %s."
                .formatted(
                    name,
                    Arrays.stream(Claim.values())
                        .map(Claim::option)
                        .collect(Collectors.joining(", "))));
      }
    }
    return Arrays.stream(Claim.values())
        .filter(claim -> only.isEmpty() || only.contains(claim.option()))
        .toList();
  }

  private Library library() {
    if (data.isEmpty()) {
      return Library.shipped();
    }
    if (!Files.isRegularFile(data.get().resolve("digits.csv"))) {
      throw new ParameterException(
          spec.commandLine(),
          "--data is %s; expected a directory with digits.csv and the other data sets."
              .formatted(data.get()));
    }
    return Library.in(data.get());
  }
}
