package dev.mercer.processor.random;

import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.report.Message;
import java.util.List;
import java.util.Optional;

/** Mistakes in what reads what. */
final class WiringMutations {
  private WiringMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.wiring(
            "kernel over kernel", Message.STACKED_KERNELS, (d, dice) -> stack(d, dice, false)),
        Mutation.wiring(
            "kernel over kernel through",
            Message.STACKED_KERNELS,
            (d, dice) -> stack(d, dice, true)),
        Mutation.wiring("unknown name", Message.UNKNOWN_NAME, WiringMutations::unknownName),
        Mutation.wiring("cycle of two", Message.CYCLE, WiringMutations::cycle),
        Mutation.wiring("cycle of one", Message.CYCLE, WiringMutations::loop),
        Mutation.wiring("no input", Message.NO_INPUT, WiringMutations::noInput),
        Mutation.wiring("two inputs", Message.TWO_INPUTS, WiringMutations::twoInputs),
        Mutation.wiring("other input size", Message.INPUT_DISAGREES, WiringMutations::otherSize),
        Mutation.wiring("other input type", Message.INPUT_DISAGREES, WiringMutations::otherType),
        Mutation.wiring("unread layer", Message.NOTHING_READS, WiringMutations::unread),
        Mutation.wiring(
            "typed layer inside", Message.TYPED_READOUT_IS_READ, WiringMutations::typedInside),
        Mutation.wiring("unequal sum", Message.UNEQUAL_SHAPES, WiringMutations::unequal),
        Mutation.wiring(
            "convex readout of no kernel", Message.NOT_A_KERNEL, WiringMutations::noKernel));
  }

  /** Puts a second kernel between a kernel and its readers, or behind it. */
  private static boolean stack(Draft draft, Dice dice, boolean through) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> first = places.method(method -> method.is("Yat"));
    if (first.isEmpty()) {
      return false;
    }
    String source = first.get().name;
    List<Draft.Method> readers = draft.readers(source);
    String kernel = source;
    for (int between = through ? dice.between(1, 2) : 0; between > 0; between--) {
      Draft.Method layer = places.layer(dice.pick("Normalize", "Standardize", "Scale"), kernel);
      layer.parameters.getFirst().type = "float[]";
      places.add(layer);
      kernel = layer.name;
    }
    Draft.Method second = places.layer("Yat", source);
    second.parameters.getFirst().name = kernel;
    second.annotations.getFirst().values.put("units", "" + places.size(source));
    places.add(second);
    readers.forEach(reader -> Places.parameter(reader, source).name = second.name);
    return true;
  }

  private static boolean unknownName(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading = places.reading(places::isLayer);
    reading.ifPresent(each -> each.parameter().name = places.fresh());
    return reading.isPresent();
  }

  /** Lets a layer read one of its readers. */
  private static boolean cycle(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading =
        places.reading(
            each -> places.isLayer(each) && !vectorReaders(draft, each.method()).isEmpty());
    reading.ifPresent(
        each -> each.parameter().name = dice.pick(vectorReaders(draft, each.method())).name);
    return reading.isPresent();
  }

  private static List<Draft.Method> vectorReaders(Draft draft, Draft.Method method) {
    return draft.readers(method.name).stream()
        .filter(reader -> reader.returns.equals("float[]"))
        .toList();
  }

  private static boolean loop(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading =
        places.reading(each -> places.isLayer(each) && each.method().returns.equals("float[]"));
    reading.ifPresent(each -> each.parameter().name = each.method().name);
    return reading.isPresent();
  }

  private static boolean noInput(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    if (!(places.input() instanceof NetworkInput.Array)) {
      return false;
    }
    places.inputReadings().forEach(reading -> reading.parameter().input = "");
    return !places.inputReadings().isEmpty();
  }

  private static boolean twoInputs(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    List<Places.Reading> readings = places.inputReadings();
    if (readings.size() < 2) {
      return false;
    }
    if (places.input() instanceof NetworkInput.Array array) {
      readings.forEach(reading -> reading.parameter().input = "" + array.size());
    }
    dice.pick(readings).parameter().name = places.fresh();
    return true;
  }

  private static boolean otherSize(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    List<Places.Reading> readings = places.inputReadings();
    if (readings.size() < 2 || !(places.input() instanceof NetworkInput.Array array)) {
      return false;
    }
    readings.getFirst().parameter().input = "" + array.size();
    readings.getLast().parameter().input = "" + (array.size() + dice.between(1, 3));
    return true;
  }

  private static boolean otherType(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    List<Places.Reading> readings = places.inputReadings();
    if (readings.size() < 2 || !(places.input() instanceof NetworkInput.Fields)) {
      return false;
    }
    String type = draft.blueprint.vocabulary().type();
    draft.files.put(type, "record %s(float only) {}\n".formatted(type));
    readings.getLast().parameter().type = draft.inPackage(type);
    return true;
  }

  private static boolean unread(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    String source =
        dice.coin()
            ? draft.blueprint.graph().input().name()
            : draft.blueprint.graph().layers().getFirst().name();
    if (source.equals(draft.blueprint.graph().output().name())) {
      return false;
    }
    places.add(places.layer(dice.pick("Normalize", "Standardize", "Scale"), source));
    return true;
  }

  /** Gives a layer that others read a type that only the output may have. */
  private static boolean typedInside(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> layer =
        places.method(
            method ->
                Places.isReadout(method)
                    && method.returns.equals("float[]")
                    && !draft.readers(method.name).isEmpty()
                    && places.size(method.name) > 1);
    if (layer.isEmpty()) {
      return false;
    }
    int size = places.size(layer.get().name);
    String type = draft.blueprint.vocabulary().type();
    StringBuilder elements = new StringBuilder();
    boolean isEnum = dice.coin();
    for (int i = 0; i < size; i++) {
      elements.append(i == 0 ? "" : ", ").append(isEnum ? "" : "float ").append("E").append(i);
    }
    draft.files.put(
        type, (isEnum ? "enum %s { %s }\n" : "record %s(%s) {}\n").formatted(type, elements));
    layer.get().returns = draft.inPackage(type);
    layer.get().annotations.getFirst().values.remove("units");
    draft.typedUse &= !(draft.blueprint.graph().output().returns() instanceof Returns.Vector);
    return true;
  }

  private static boolean unequal(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Places.Reading> reading = places.reading(each -> each.method().is("Add"));
    if (reading.isEmpty()) {
      return false;
    }
    Draft.Parameter parameter = reading.get().parameter();
    Draft.Method between = places.layer("Linear", parameter.name);
    between.annotations.getFirst().values.put("units", "" + (places.size(parameter.name) + 1));
    between.parameters.getFirst().input = parameter.input;
    parameter.input = "";
    parameter.type = "float[]";
    parameter.name = between.name;
    places.add(between);
    return true;
  }

  private static boolean noKernel(Draft draft, Dice dice) {
    Places places = new Places(draft, dice);
    Optional<Draft.Method> readout =
        places.method(
            method ->
                method.is("Linear")
                    && !draft
                        .method(method.parameters.getFirst().name)
                        .filter(source -> source.is("Yat"))
                        .isPresent());
    readout.ifPresent(
        method -> {
          Draft.Annotation convex = new Draft.Annotation("NadarayaWatson");
          convex.values.putAll(method.annotations.getFirst().values);
          method.annotations.set(0, convex);
        });
    return readout.isPresent();
  }
}
