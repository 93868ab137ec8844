package dev.mercer.processor.random;

import dev.mercer.processor.report.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A random declaration.
 *
 * @param mutations what was done to make it wrong; empty if it is right
 * @param dice for what is yet to be rolled
 */
record Specimen(int number, Draft draft, List<Mutation> mutations, Dice dice) {
  /** Some mutations have a place in few declarations only. */
  private static final int ATTEMPTS = 5_000;

  static Specimen right(int number) {
    Dice dice = new Dice(number, 0);
    return new Specimen(number, draft(number, dice), List.of(), dice);
  }

  /** Wrong in this way, and now and then in others too. */
  static Specimen wrong(int number, Mutation mutation) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Dice dice = new Dice(number, attempt);
      Draft draft = draft(number, dice);
      if (mutation.change().test(draft, dice)) {
        List<Mutation> all = new ArrayList<>(List.of(mutation));
        if (mutation.stage() != Mutation.Stage.WHOLE && dice.oneIn(4)) {
          spoilMore(draft, dice, all);
        }
        return new Specimen(number, draft, List.copyOf(all), dice);
      }
    }
    throw new AssertionError("There was no place for '%s'.".formatted(mutation));
  }

  private static Draft draft(int number, Dice dice) {
    return Spelling.of(BlueprintGenerator.generate(dice, number), dice);
  }

  private static void spoilMore(Draft draft, Dice dice, List<Mutation> all) {
    for (Mutation other : dice.shuffled(Mutations.ALL)) {
      if (other.stage() == Mutation.Stage.METHOD
          && !all.contains(other)
          && other.change().test(draft, dice)) {
        all.add(other);
        if (all.size() == 3 || dice.coin()) {
          return;
        }
      }
    }
  }

  boolean isRight() {
    return mutations.isEmpty();
  }

  Blueprint blueprint() {
    return draft.blueprint;
  }

  /** The files by their paths. */
  Map<String, String> sources() {
    return Sources.of(draft);
  }

  /** What must be told. */
  List<String> told() {
    return codes(each -> mutations.size() == 1 || each.stage() == Mutation.Stage.METHOD);
  }

  /** What may be told, or not, because something else is wrong too. */
  List<String> perhapsTold() {
    return codes(each -> mutations.size() > 1 && each.stage() == Mutation.Stage.WIRING);
  }

  private List<String> codes(Predicate<Mutation> admissible) {
    return mutations.stream()
        .filter(admissible)
        .flatMap(mutation -> mutation.told().stream())
        .map(Message::code)
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Declaration %s %s:\n".formatted(number, mutations));
    sources().forEach((path, source) -> text.append("--- %s\n%s\n".formatted(path, source)));
    return text.toString();
  }
}
