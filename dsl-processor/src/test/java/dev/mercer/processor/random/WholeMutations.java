package dev.mercer.processor.random;

import dev.mercer.processor.report.Message;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Mistakes in the interface as a whole. */
final class WholeMutations {
  /** Beyond these, problems are counted only. */
  private static final int SHOWN = 20;

  static final Mutation RECORD =
      Mutation.whole(
          "record",
          Message.NOT_AN_INTERFACE,
          (draft, dice) -> other(draft, "record", "(int a)", ""));

  private WholeMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.whole("no layers", Message.NO_LAYERS, WholeMutations::noLayers),
        Mutation.whole("too large", Message.TOO_LARGE, WholeMutations::tooLarge),
        Mutation.whole("class", Message.NOT_AN_INTERFACE, WholeMutations::abstractClass),
        Mutation.whole(
            "enum", Message.NOT_AN_INTERFACE, (draft, dice) -> other(draft, "enum", "", "A;")),
        RECORD,
        Mutation.whole(
            "annotation",
            Message.NOT_AN_INTERFACE,
            (draft, dice) -> other(draft, "@interface", "", "int units();")),
        Mutation.whole(
            "private interface", Message.PRIVATE_INTERFACE, WholeMutations::privateInterface),
        Mutation.whole("generic interface", Message.GENERIC_INTERFACE, WholeMutations::generic),
        Mutation.whole("sealed interface", Message.SEALED_INTERFACE, WholeMutations::sealed),
        Mutation.whole("inherited method", Message.INHERITED_METHODS, WholeMutations::inherited),
        Mutation.whole("class name taken", Message.NAME_COLLISION, WholeMutations::taken),
        new Mutation(
            "many mistakes",
            Mutation.Stage.WHOLE,
            Stream.concat(
                    Collections.nCopies(SHOWN, Message.NO_LAYER_ANNOTATION).stream(),
                    Stream.of(Message.MORE_PROBLEMS))
                .toList(),
            WholeMutations::many));
  }

  private static boolean noLayers(Draft draft, Dice dice) {
    draft.methods.clear();
    return true;
  }

  /** Only where what reads the layer does not take its shape. */
  private static boolean tooLarge(Draft draft, Dice dice) {
    Optional<Draft.Method> method =
        new Places(draft, dice)
            .method(
                each ->
                    Places.hasUnits(each)
                        && each.returns.equals("float[]")
                        && draft.readers(each.name).stream().allMatch(Places::hasUnits));
    method.ifPresent(
        each ->
            each.annotations
                .getFirst()
                .values
                .put("units", dice.pick("2147483647", "2147483616", "100_000_000", "40_000_000")));
    return method.isPresent();
  }

  private static boolean abstractClass(Draft draft, Dice dice) {

    draft.keyword = "abstract class";
    draft.modifiers = draft.modifiers.replace("abstract ", "");
    draft.members.replaceAll(member -> "static final " + member);
    draft.methods.forEach(
        method ->
            method.modifiers =
                method.modifiers.contains("abstract") ? method.modifiers : "abstract ");
    return true;
  }

  private static boolean other(Draft draft, String keyword, String components, String member) {
    draft.keyword = keyword;
    draft.heritage = components;
    draft.modifiers = draft.modifiers.replace("abstract ", "");
    draft.methods.clear();
    draft.members.replaceAll(each -> "static final " + each);
    draft.members.addFirst(member);
    return true;
  }

  private static boolean privateInterface(Draft draft, Dice dice) {
    if (draft.around.isEmpty() || draft.around.getLast().contains("interface ")) {
      return false;
    }
    draft.modifiers = "private ";
    draft.used =
        draft.blueprint.types().stream().noneMatch(type -> type.place == UserType.Place.MEMBER);
    return true;
  }

  private static boolean generic(Draft draft, Dice dice) {
    draft.typeParameters = dice.pick("<T>", "<T extends java.lang.Comparable<T>, U>");
    return true;
  }

  private static boolean sealed(Draft draft, Dice dice) {
    String name = String.format(Locale.ROOT, "Sub_r%04d", draft.blueprint.number());
    draft.modifiers += "sealed ";
    draft.heritage = " permits " + draft.inPackage(name);
    draft.files.put(
        name,
        "%s %s implements %s {}\n"
            .formatted(
                "abstract non-sealed class", name, draft.blueprint.graph().type().qualified()));
    return true;
  }

  private static boolean inherited(Draft draft, Dice dice) {
    String name = String.format(Locale.ROOT, "Base_r%04d", draft.blueprint.number());
    draft.files.put(
        name,
        "interface %s { float[] inherited(float[] x); default void body() {} }\n".formatted(name));
    draft.heritage =
        " extends "
            + dice.pick(
                draft.inPackage(name),
                "java.util.function.Supplier<java.lang.String>",
                "java.lang.Comparable<java.lang.Integer>",
                "java.lang.AutoCloseable");
    return true;
  }

  private static boolean taken(Draft draft, Dice dice) {
    String suffix = dice.pick("", "", "_Network", "_Vector", "_Scalar");
    String name = draft.blueprint.graph().generatedName() + suffix;
    draft.files.put(name, "final class %s {}\n".formatted(name));
    draft.used = !suffix.isEmpty();
    return true;
  }

  private static boolean many(Draft draft, Dice dice) {
    draft.methods.forEach(method -> method.annotations.clear());
    for (int i = draft.methods.size(); i < SHOWN + 1 + dice.between(0, 9); i++) {
      draft.methods.add(new Draft.Method("float[]", "more" + i));
    }
    return draft.methods.size() > SHOWN;
  }
}
