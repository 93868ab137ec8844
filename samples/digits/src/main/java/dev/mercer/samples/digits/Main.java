package dev.mercer.samples.digits;

import dev.mercer.runtime.Evaluation;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import dev.mercer.runtime.StopReason;
import dev.mercer.runtime.TrainingReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: learns the digits, is tested, is saved and loaded, and shows itself on a page. */
@Command(
    name = "digits",
    description =
        "Learns handwritten digits, and shows what it has learned on a page, digits.html.",
    showDefaultValues = true,
    sortOptions = false)
final class Main implements Callable<Integer> {
  private static final int MOST_EPOCHS = 1000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often to look at every training digit: 1 to " + MOST_EPOCHS + ".")
  private int epochs = Recipe.CHOSEN.epochs();

  @Option(
      names = "--units",
      paramLabel = "N",
      description = "The number of prototypes: 32, 64, 128 or 256.")
  private int units = Recipe.CHOSEN.units();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What all chance follows from: the same seed gives the same network.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write digits.html and the model, digits.safetensors.")
  private Path out = Path.of(".");

  @Option(
      names = "--select",
      description = "Instead, compare recipes on digits held out of the training digits.")
  private boolean select;

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
    Recipe recipe = recipe();
    PrintWriter terminal = spec.commandLine().getOut();
    Split data = DigitData.read();
    if (select) {
      new Selection(recipe, data.rest()).print(terminal);
      return ExitCode.OK;
    }
    createFolder();
    Outcome outcome = learn(recipe, data, terminal);
    terminal.print(outcome.evaluation());
    SavedModel saved = SavedModel.write(outcome, out.resolve("digits.safetensors"));
    terminal.println(saved);
    Path page = out.resolve("digits.html");
    DigitsPage.of(outcome).write(page);
    terminal.println("Open " + page.toRealPath().toUri());
    return saved.same() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** The recipe that the options state. */
  private Recipe recipe() {
    if (epochs < 1 || epochs > MOST_EPOCHS) {
      throw refused("--epochs", epochs, "a number from 1 to " + MOST_EPOCHS);
    }
    if (!DigitNetwork.UNITS.contains(units)) {
      throw refused(
          "--units",
          units,
          "one of "
              + DigitNetwork.UNITS
              + ", since a network's shape is fixed when it is compiled");
    }
    return Recipe.CHOSEN.withUnits(units).withEpochs(epochs);
  }

  private void createFolder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw refused("--out", out, "a directory, and there can be none (" + e + ")");
    }
  }

  private ParameterException refused(String option, Object value, String expected) {
    return new ParameterException(
        spec.commandLine(), "%s is %s; expected %s.".formatted(option, value, expected));
  }

  private Outcome learn(Recipe recipe, Split data, PrintWriter terminal) {
    Model net = recipe.network(seed);
    terminal.printf(
        "%s digits to learn from, %s held out as a test.%n%s%n",
        data.rest().size(), data.heldOut().size(), net);
    terminal.flush();
    LearningCurve curve;
    TrainingReport report;
    try (Progress progress = Progress.of(terminal, epochs)) {
      curve = new LearningCurve(net, data.rest(), progress);
      report = recipe.trainer(seed, curve).fit(net, data.rest());
    }
    report.remarks().forEach(terminal::println);
    if (report.stopReason() != StopReason.EPOCHS) {
      terminal.println("The training ended early: " + report.stopReason() + ".");
    }
    return new Outcome(recipe, seed, data, net, curve.points(), Evaluation.of(net, data.heldOut()));
  }
}
