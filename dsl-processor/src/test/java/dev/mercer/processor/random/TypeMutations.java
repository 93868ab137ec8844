package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.report.Message;
import java.util.List;
import java.util.Optional;

/** Mistakes in the records and enums that a declaration uses. */
final class TypeMutations {
  private TypeMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.method("few labels", Message.FEW_CONSTANTS, TypeMutations::fewLabels),
        Mutation.method("few constants", Message.FEW_CONSTANTS, TypeMutations::fewConstants),
        Mutation.method(
            "output component", Message.OUTPUT_COMPONENT, TypeMutations::outputComponent),
        Mutation.method("empty output", Message.EMPTY_OUTPUT, TypeMutations::emptyOutput),
        Mutation.method("input component", Message.INPUT_COMPONENT, TypeMutations::inputComponent),
        Mutation.method("category type", Message.CATEGORY_TYPE, TypeMutations::categoryType),
        Mutation.method("category max", Message.CATEGORY_MAX, TypeMutations::categoryMax),
        Mutation.method("same column", Message.SAME_COLUMN, TypeMutations::sameColumn),
        Mutation.method("column name", Message.COLUMN_NAME, TypeMutations::columnName),
        Mutation.method("empty input", Message.EMPTY_INPUT, TypeMutations::emptyInput),
        Mutation.method("private input", Message.INACCESSIBLE_TYPE, TypeMutations::privateInput),
        Mutation.method("private enum", Message.INACCESSIBLE_TYPE, TypeMutations::privateEnum),
        Mutation.method("private output", Message.INACCESSIBLE_TYPE, TypeMutations::privateOutput));
  }

  /** The type that the output returns, if no other mutation has changed that layer. */
  private static Optional<UserType> output(Draft draft, boolean isEnum) {
    Layer output = draft.blueprint.graph().output();
    if (draft.method(output.name()).filter(each -> !each.spoilt).isEmpty()) {
      return Optional.empty();
    }
    Optional<TypeName> name =
        switch (output.returns()) {
          case Returns.Label label -> Optional.of(label.type());
          case Returns.Values values -> Optional.of(values.type());
          case Returns.Vector vector -> Optional.empty();
          case Returns.Scalar scalar -> Optional.empty();
        };
    return name.map(draft.blueprint::type).filter(type -> type.isEnum == isEnum);
  }

  private static void spoilOutput(Draft draft) {
    draft.method(draft.blueprint.graph().output().name()).orElseThrow().spoilt = true;
  }

  /** The input's record, if no other mutation has changed what reads it. */
  private static Optional<UserType> input(Draft draft, Dice dice) {
    return draft.blueprint.graph().input() instanceof NetworkInput.Fields fields
            && !new Places(draft, dice).inputReadings().isEmpty()
        ? Optional.of(draft.blueprint.type(fields.type()))
        : Optional.empty();
  }

  private static void spoilInput(Draft draft, Dice dice) {
    new Places(draft, dice).inputReadings().forEach(reading -> reading.method().spoilt = true);
  }

  /** The enums of the input's components. */
  private static List<UserType> enums(Draft draft, Dice dice) {
    return input(draft, dice).stream()
        .flatMap(record -> record.components.stream())
        .flatMap(
            component ->
                draft.blueprint.types().stream()
                    .filter(type -> type.name.qualified().equals(component.type())))
        .toList();
  }

  private static void empty(UserType type, Dice dice) {
    while (type.constants.size() > 1) {
      type.constants.removeLast();
    }
    if (dice.coin()) {
      type.constants.clear();
      type.constantBody = "";
    }
  }

  private static boolean fewLabels(Draft draft, Dice dice) {
    Optional<UserType> type = output(draft, true);
    type.ifPresent(
        each -> {
          empty(each, dice);
          spoilOutput(draft);
        });
    return type.isPresent();
  }

  private static boolean fewConstants(Draft draft, Dice dice) {
    List<UserType> enums = enums(draft, dice);
    if (enums.isEmpty()) {
      return false;
    }
    empty(dice.pick(enums), dice);
    spoilInput(draft, dice);
    return true;
  }

  private static void retype(UserType type, Dice dice, String... types) {
    int place = dice.between(0, type.components.size() - 1);
    type.components.set(
        place, new UserType.Component(dice.pick(types), type.components.get(place).name(), ""));
  }

  private static boolean outputComponent(Draft draft, Dice dice) {
    Optional<UserType> type = output(draft, false);
    type.ifPresent(
        each -> {
          retype(
              each,
              dice,
              "double",
              "int",
              "boolean",
              "float[]",
              "java.lang.Float",
              "java.util.List<?>",
              each.name.qualified());
          spoilOutput(draft);
        });
    return type.isPresent();
  }

  private static boolean emptyOutput(Draft draft, Dice dice) {
    Optional<UserType> type = output(draft, false);
    type.ifPresent(
        each -> {
          each.components.clear();
          spoilOutput(draft);
        });
    return type.isPresent();
  }

  private static boolean inputComponent(Draft draft, Dice dice) {
    Optional<UserType> type = input(draft, dice);
    type.ifPresent(
        each -> {
          retype(
              each,
              dice,
              "char",
              "float[]",
              "java.lang.Character",
              "java.lang.String",
              "java.time.LocalDate",
              "java.util.Optional<java.lang.Float>",
              each.name.qualified());
          spoilInput(draft, dice);
        });
    return type.isPresent();
  }

  private static boolean spoilComponent(Draft draft, Dice dice, String... types) {
    Optional<UserType> type = input(draft, dice);
    type.ifPresent(
        each -> {
          retype(each, dice, types);
          spoilInput(draft, dice);
        });
    return type.isPresent();
  }

  private static boolean categoryType(Draft draft, Dice dice) {
    return spoilComponent(
        draft, dice, "@dev.mercer.Category float", "@dev.mercer.Category java.lang.Integer");
  }

  private static boolean categoryMax(Draft draft, Dice dice) {
    return spoilComponent(
        draft,
        dice,
        "@dev.mercer.Category(max = 1) java.lang.String",
        "@dev.mercer.Category(max = 257) java.lang.String");
  }

  private static boolean columnName(Draft draft, Dice dice) {
    return spoilComponent(
        draft, dice, "@dev.mercer.Column(\"\") float", "@dev.mercer.Column(\" x\") float");
  }

  private static boolean sameColumn(Draft draft, Dice dice) {
    Optional<UserType> type = input(draft, dice).filter(each -> each.components.size() > 1);
    type.ifPresent(
        each -> {
          int last = each.components.size() - 1;
          String taken =
              "@dev.mercer.Column(\"%s\") float".formatted(each.components.getFirst().name());
          each.components.set(
              last, new UserType.Component(taken, each.components.get(last).name(), ""));
          spoilInput(draft, dice);
        });
    return type.isPresent();
  }

  private static boolean emptyInput(Draft draft, Dice dice) {
    Optional<UserType> type = input(draft, dice);
    type.ifPresent(
        each -> {
          each.components.clear();
          spoilInput(draft, dice);
        });
    return type.isPresent();
  }

  /** Only a type inside another can be private; no other class can then name it. */
  private static boolean hide(Draft draft, UserType type) {
    boolean possible =
        type.place == UserType.Place.AROUND && !draft.around.getLast().contains("interface ");
    if (possible) {
      type.modifiers = "private ";
      draft.used = false;
    }
    return possible;
  }

  private static boolean privateInput(Draft draft, Dice dice) {
    boolean hidden = input(draft, dice).filter(type -> hide(draft, type)).isPresent();
    if (hidden) {
      spoilInput(draft, dice);
    }
    return hidden;
  }

  private static boolean privateEnum(Draft draft, Dice dice) {
    boolean hidden = enums(draft, dice).stream().anyMatch(type -> hide(draft, type));
    if (hidden) {
      spoilInput(draft, dice);
    }
    return hidden;
  }

  private static boolean privateOutput(Draft draft, Dice dice) {
    boolean hidden =
        output(draft, true)
            .or(() -> output(draft, false))
            .filter(type -> hide(draft, type))
            .isPresent();
    if (hidden) {
      spoilOutput(draft);
    }
    return hidden;
  }
}
