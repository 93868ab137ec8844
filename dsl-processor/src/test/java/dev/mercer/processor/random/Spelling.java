package dev.mercer.processor.random;

import dev.mercer.Yat;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import dev.mercer.processor.kind.Settings;
import java.util.List;

/** Writes a blueprint as source, in one of the many ways that Java allows. */
final class Spelling {
  private final Dice dice;
  private final Blueprint blueprint;
  private final Draft draft;
  private int constants;
  private boolean inputStands;

  private Spelling(Dice dice, Blueprint blueprint) {
    this.dice = dice;
    this.blueprint = blueprint;
    this.draft = new Draft(blueprint);
  }

  static Draft of(Blueprint blueprint, Dice dice) {
    return new Spelling(dice, blueprint).draft();
  }

  private Draft draft() {
    List<String> nesting = blueprint.graph().type().simpleNames();
    boolean isPublic = blueprint.graph().isPublic();
    for (int i = 0; i < nesting.size() - 1; i++) {
      String kind = dice.pick("final class", "interface", "abstract class", "enum");
      boolean open = isPublic || (i > 0 && dice.coin());
      draft.around.add(
          "%s%s%s %s {%s"
              .formatted(
                  open ? "public " : "",
                  i > 0 && kind.endsWith("class") ? "static " : "",
                  kind,
                  nesting.get(i),
                  kind.equals("enum") ? ";" : ""));
    }
    draft.modifiers = isPublic || (nesting.size() > 1 && dice.oneIn(3)) ? "public " : "";
    draft.modifiers += dice.oneIn(8) ? "abstract " : "";
    if (dice.oneIn(8)) {
      draft.members.add("float CONSTANT = 3.5f;");
    }
    for (Layer layer : dice.shuffled(blueprint.graph().layers())) {
      draft.methods.add(method(layer));
    }
    return draft;
  }

  private Draft.Method method(Layer layer) {
    Draft.Method method = new Draft.Method(Blueprint.returned(layer), layer.name());
    method.modifiers = dice.oneIn(8) ? dice.pick("public ", "abstract ", "public abstract ") : "";
    method.annotations.add(annotation(layer));
    for (String source : layer.sources()) {
      method.parameters.add(parameter(source));
    }
    return method;
  }

  private Draft.Parameter parameter(String source) {
    if (!source.equals(blueprint.graph().input().name())) {
      return new Draft.Parameter("float[]", source);
    }
    Draft.Parameter parameter = new Draft.Parameter(blueprint.inputType(), source);
    if (blueprint.graph().input() instanceof NetworkInput.Array array) {
      // It stands once at least, and may stand again.
      if (!inputStands || dice.oneIn(3)) {
        parameter.input = integer(array.size());
      }
      inputStands = true;
    }
    return parameter;
  }

  private Draft.Annotation annotation(Layer layer) {
    Draft.Annotation annotation = new Draft.Annotation(layer.kind().name());
    boolean hasUnits = List.of("Yat", "Linear", "NadarayaWatson").contains(layer.kind().name());
    if (hasUnits && layer.returns() instanceof Returns.Vector) {
      annotation.values.put("units", integer(layer.shape().floats()));
    }
    if (layer.kind().name().equals("Yat")) {
      Settings yat = layer.settings();
      if (yat.number("bias") != 1 || dice.oneIn(3)) {
        annotation.values.put("bias", number(yat.number("bias")));
      }
      if (yat.number("epsilon") != Yat.FROM_DATA) {
        annotation.values.put("epsilon", number(yat.number("epsilon")));
      } else if (dice.oneIn(3)) {
        // The value of FROM_DATA: javac does not find its name where a parameter is called dev.
        annotation.values.put("epsilon", "-1d / 0d");
      }
      flag(annotation, "trainBias", yat.flag("trainBias"));
      flag(annotation, "trainEpsilon", yat.flag("trainEpsilon"));
    }
    if (layer.kind().name().equals("Scale")) {
      double initial = layer.settings().number("initial");
      if (initial != 1 || dice.oneIn(3)) {
        annotation.values.put("initial", number(initial));
      }
    }
    return annotation;
  }

  private void flag(Draft.Annotation annotation, String name, boolean value) {
    if (!value || dice.oneIn(4)) {
      annotation.values.put(name, value ? dice.pick("true", "1 > 0") : dice.pick("false", "!true"));
    }
  }

  private String integer(int value) {
    return switch (dice.between(0, 9)) {
      case 0 -> "0x" + Integer.toHexString(value);
      case 1 -> "(%s - 3) + 3".formatted(value);
      case 2 -> "(short) " + value;
      case 3 -> constant("int", "" + value);
      default -> "" + value;
    };
  }

  private String number(double value) {
    String literal =
        switch (dice.between(0, 4)) {
          case 0 -> Double.toHexString(value);
          case 1 -> value == 0 ? "-0.0" : value + "d";
          case 2 -> value == (int) value ? "" + (int) value : "" + value;
          default -> "" + value;
        };
    return dice.oneIn(6) ? constant("double", literal) : literal;
  }

  /** A constant in the declaration itself. */
  private String constant(String type, String value) {
    String name = "CONSTANT_" + ++constants;
    draft.members.add("%s %s = %s;".formatted(type, name, value));
    return name;
  }
}
