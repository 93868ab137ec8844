package dev.mercer.processor.random;

import java.util.List;
import java.util.stream.Stream;

/** Every way to make a declaration wrong. */
final class Mutations {
  static final List<Mutation> ALL =
      Stream.of(
              WiringMutations.all(),
              MethodMutations.all(),
              TypeMutations.all(),
              WholeMutations.all())
          .flatMap(List::stream)
          .toList();

  private Mutations() {}
}
