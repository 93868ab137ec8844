package dev.mercer.processor.random;

import dev.mercer.processor.report.Message;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One way to make a right declaration wrong.
 *
 * @param told what the user must be told: these errors and no other, each as often as it stands
 *     here
 * @param change changes the draft; false, and nothing changed, where it has no place in it
 */
record Mutation(String name, Stage stage, List<Message> told, BiPredicate<Draft, Dice> change) {
  /** When the mistake is found. */
  enum Stage {
    /** At a method by itself: whatever else is wrong, it is told. */
    METHOD,
    /** At what reads what: it is not told where what a layer reads is unknown. */
    WIRING,
    /** At the declaration as a whole: nothing else is changed with it. */
    WHOLE
  }

  static Mutation method(String name, Message told, BiPredicate<Draft, Dice> change) {
    return new Mutation(name, Stage.METHOD, List.of(told), change);
  }

  static Mutation wiring(String name, Message told, BiPredicate<Draft, Dice> change) {
    return new Mutation(name, Stage.WIRING, List.of(told), change);
  }

  static Mutation whole(String name, Message told, BiPredicate<Draft, Dice> change) {
    return new Mutation(name, Stage.WHOLE, List.of(told), change);
  }

  @Override
  public String toString() {
    return name;
  }
}
