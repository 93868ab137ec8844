package dev.mercer.processor.random;

import dev.mercer.processor.report.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Mistakes in one method. */
final class MethodMutations {
  private static final List<String> RESERVED =
      List.of(
          "create",
          "load",
          "predict",
          "kernels",
          "dataset",
          "inputSize",
          "outputSize",
          "outputs",
          "gradients",
          "parameters",
          "parameter",
          "save",
          "copy",
          "backend",
          "toString",
          "equals",
          "hashCode",
          "getClass",
          "clone",
          "finalize",
          "notify",
          "notifyAll",
          "wait");

  private MethodMutations() {}

  static List<Mutation> all() {
    return List.of(
        change(
            "no annotation",
            Message.NO_LAYER_ANNOTATION,
            any -> true,
            (method, dice) -> method.annotations.clear()),
        change(
            "two annotations",
            Message.TWO_LAYER_ANNOTATIONS,
            any -> true,
            MethodMutations::annotateTwice),
        change(
            "generic method",
            Message.GENERIC_METHOD,
            any -> true,
            (method, dice) ->
                method.typeParameters = dice.pick("<T> ", "<T extends java.lang.Comparable<T>> ")),
        change("return type", Message.RETURN_TYPE, any -> true, MethodMutations::returnType),
        change(
            "no units",
            Message.MISSING_UNITS,
            MethodMutations::statesUnits,
            (method, dice) -> method.annotations.getFirst().values.remove("units")),
        change(
            "units twice",
            Message.SUPERFLUOUS_UNITS,
            method -> Places.isReadout(method) && !statesUnits(method),
            (method, dice) -> set(method, "units", "" + dice.between(-1, 9))),
        change(
            "no unit",
            Message.UNITS_BELOW_ONE,
            MethodMutations::statesUnits,
            (method, dice) -> set(method, "units", dice.pick("0", "-5", "1 - 1", "0x80000000"))),
        change(
            "bias",
            Message.BIAS,
            method -> method.is("Yat"),
            (method, dice) ->
                set(method, "bias", dice.pick("-1", "-1e-9", "0.0 / 0", "1 / 0.0", "1e39"))),
        change(
            "trained bias",
            Message.TRAINED_BIAS,
            method -> method.is("Yat"),
            MethodMutations::trainNoBias),
        change(
            "epsilon",
            Message.EPSILON,
            method -> method.is("Yat"),
            (method, dice) ->
                set(method, "epsilon", dice.pick("0", "-2", "9.9e-7", "0.0 / 0", "-1", "1e39"))),
        change(
            "initial",
            Message.INITIAL_FACTOR,
            method -> method.is("Scale"),
            (method, dice) ->
                set(
                    method,
                    "initial",
                    dice.pick("0", "-2", "1e-50", "0.0 / 0", "1 / 0.0", "1e39"))),
        Mutation.method(
            "parameter missing", Message.PARAMETER_COUNT, MethodMutations::dropParameter),
        Mutation.method(
            "parameter too many", Message.PARAMETER_COUNT, MethodMutations::addParameter),
        Mutation.method("parameter type", Message.PARAMETER_TYPE, MethodMutations::parameterType),
        Mutation.method(
            "superfluous @Input", Message.SUPERFLUOUS_INPUT, MethodMutations::superfluousInput),
        Mutation.method(
            "input of no feature", Message.INPUT_BELOW_ONE, MethodMutations::inputBelowOne),
        Mutation.method("method with a body", Message.NOT_A_LAYER, MethodMutations::body),
        Mutation.method("reserved name", Message.RESERVED_NAME, MethodMutations::reservedName),
        Mutation.method("name twice", Message.DUPLICATE_NAME, MethodMutations::overload));
  }

  private static Mutation change(
      String name,
      Message told,
      Predicate<Draft.Method> admissible,
      BiConsumer<Draft.Method, Dice> change) {
    return Mutation.method(
        name,
        told,
        (draft, dice) -> {
          Optional<Draft.Method> method = new Places(draft, dice).method(admissible);
          method.ifPresent(each -> change.accept(each, dice));
          return method.isPresent();
        });
  }

  private static boolean statesUnits(Draft.Method method) {
    return Places.hasUnits(method) && method.returns.equals("float[]");
  }

  private static void set(Draft.Method method, String name, String value) {
    method.annotations.getFirst().values.put(name, value);
  }

  private static void trainNoBias(Draft.Method method, Dice dice) {
    set(method, "bias", dice.pick("0", "-0.0", "1e-50"));
    method.annotations.getFirst().values.remove("trainBias");
  }

  private static void annotateTwice(Draft.Method method, Dice dice) {
    String present = method.annotations.getFirst().name;
    List<String> others =
        dice.shuffled(
            List.of("Add", "Standardize", "Scale", "Normalize", "Yat", "Linear", "NadarayaWatson"));
    others.stream()
        .filter(other -> !other.equals(present))
        .limit(dice.between(1, 2))
        .map(Draft.Annotation::new)
        .forEach(method.annotations::add);
  }

  private static void returnType(Draft.Method method, Dice dice) {
    method.returns =
        Places.isReadout(method)
            ? dice.pick(
                "double[]",
                "void",
                "int",
                "double",
                "float[][]",
                "java.lang.String",
                "java.util.List<java.lang.Float>")
            : dice.pick(
                "float",
                "void",
                "int[]",
                "java.lang.Float[]",
                "java.lang.annotation.RetentionPolicy");
  }

  private static boolean dropParameter(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading = places.reading(places::isLayer);
    reading.ifPresent(each -> each.method().parameters.remove(each.parameter()));
    return reading.isPresent();
  }

  private static boolean addParameter(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> method =
        places.method(each -> draft.methods.stream().anyMatch(other -> isNew(each, other)));
    method.ifPresent(
        each ->
            each.parameters.add(
                places.reference(
                    dice.pick(draft.methods.stream().filter(other -> isNew(each, other)).toList())
                        .name)));
    return method.isPresent();
  }

  /** Whether a method may read the other besides what it reads. */
  private static boolean isNew(Draft.Method method, Draft.Method other) {
    return !other.equals(method)
        && !other.spoilt
        && !method.reads(other.name)
        && other.returns.equals("float[]");
  }

  private static boolean parameterType(Draft draft, Dice dice) {
    Optional<Places.Reading> reading = new Places(draft, dice).reading(any -> true);
    reading.ifPresent(
        each -> {
          boolean last = each.parameter().equals(each.method().parameters.getLast());
          each.parameter().type =
              dice.pick(
                  "double[]",
                  "int",
                  last ? "float..." : "float",
                  "java.lang.String",
                  "float[][]",
                  "java.util.List<? extends java.lang.Float>",
                  "java.lang.annotation.RetentionPolicy");
        });
    return reading.isPresent();
  }

  private static boolean superfluousInput(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading =
        places.reading(
            each ->
                !each.parameter().name.equals(places.input().name())
                    || !each.parameter().type.equals("float[]"));
    reading.ifPresent(each -> each.parameter().input = "" + dice.between(0, 9));
    return reading.isPresent();
  }

  private static boolean inputBelowOne(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    String size = dice.pick("0", "-1", "3 - 3");
    List<Places.Reading> stated =
        places.inputReadings().stream()
            .filter(reading -> !reading.parameter().input.isEmpty())
            .toList();
    stated.forEach(
        reading -> {
          reading.parameter().input = size;
          reading.method().spoilt = true;
        });
    return !stated.isEmpty();
  }

  private static boolean body(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Draft.Method method = places.layer("Normalize", draft.blueprint.graph().input().name());
    method.modifiers = dice.pick("default ", "static ", "private ", "private static ");
    method.body = " { return null; }";
    if (dice.coin()) {
      method.annotations.clear();
    }
    places.add(method);
    return true;
  }

  /** Wherever the layer is read it is called by the new name. */
  private static boolean reservedName(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> method =
        places.method(each -> draft.readers(each.name).stream().noneMatch(reader -> reader.spoilt));
    if (method.isEmpty()) {
      return false;
    }
    String old = method.get().name;
    method.get().name = dice.pick(RESERVED);
    for (Draft.Method reader : draft.readers(old)) {
      Places.parameter(reader, old).name = method.get().name;
      reader.spoilt = true;
    }
    return true;
  }

  /** A layer that reads another and can be added to what that reads. */
  private static Optional<String> vectorReader(Draft draft, Draft.Method method) {
    return draft.readers(method.name).stream()
        .filter(reader -> reader.returns.equals("float[]") && !method.reads(reader.name))
        .map(reader -> reader.name)
        .findFirst();
  }

  /** A sum of the name of another layer: it differs by its parameters. */
  private static boolean overload(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> method =
        places.method(each -> each.parameters.size() == 1 && vectorReader(draft, each).isPresent());
    if (method.isEmpty()) {
      return false;
    }
    Draft.Method other = places.layer("Add", method.get().parameters.getFirst().name);
    other.name = method.get().name;
    other.parameters.add(
        new Draft.Parameter("float[]", vectorReader(draft, method.get()).orElseThrow()));
    draft.methods.add(other);
    return true;
  }
}
