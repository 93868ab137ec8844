package dev.mercer.processor.random;

import dev.mercer.Yat;
import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.emit.Layers;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes networks that are right by construction: layers are added to what is there, each over
 * values that it may read, and whatever is left unread is added up in the end.
 */
final class BlueprintGenerator {
  /**
   * A layer's output, or the input.
   *
   * @param kind the name of the layer's kind; empty for the input
   * @param kernel whether a kernel's responses reach it past no readout
   */
  private record Value(String name, int size, String kind, boolean kernel) {
    boolean isYat() {
      return kind.equals("Yat");
    }
  }

  private final Dice dice;
  private final int number;
  private final Vocabulary vocabulary;
  private final UserTypes types;
  private final TypeName type;
  private final List<Value> values = new ArrayList<>();
  private final List<Value> unread = new ArrayList<>();
  private final List<Layer> layers = new ArrayList<>();

  private BlueprintGenerator(Dice dice, int number) {
    this.dice = dice;
    this.number = number;
    this.vocabulary = new Vocabulary(dice, number);
    List<String> nesting = new ArrayList<>();
    for (int depth = dice.oneIn(3) ? dice.between(2, 3) : 1; depth > 0; depth--) {
      nesting.add(vocabulary.type());
    }
    this.type = new TypeName(vocabulary.packageName(), List.copyOf(nesting));
    this.types = new UserTypes(dice, vocabulary, type);
  }

  static Blueprint generate(Dice dice, int number) {
    return new BlueprintGenerator(dice, number).blueprint();
  }

  private Blueprint blueprint() {
    NetworkInput input = types.input();
    add(new Value(input.name(), input.size(), "", false));
    for (int steps = dice.oneIn(6) ? dice.between(3, 6) : dice.between(1, 2); steps > 0; steps--) {
      grow();
    }
    while (unread.size() > 1) {
      sum(unread.get(0), unread.get(1));
    }
    if (unread.isEmpty() || layers.isEmpty() || !dice.oneIn(3)) {
      readout(unread.isEmpty() ? values.getLast() : unread.getFirst());
    }
    Layer output = layers.removeLast();
    layers.add(typed(output));
    Graph graph =
        new Graph(type, dice.coin(), types.members(), input, List.copyOf(layers), true, true);
    return new Blueprint(number, graph, types.all(), vocabulary);
  }

  private void grow() {
    switch (dice.between(0, 7)) {
      case 0 -> {
        Value x = source(any -> true);
        layer(Layers.of("Standardize", vocabulary.name(), List.of(x.name), x.size), x.kernel, x);
      }
      case 1 -> {
        Value x = source(any -> true);
        layer(Layers.of("Normalize", vocabulary.name(), List.of(x.name), x.size), x.kernel, x);
      }
      case 2 -> readout(source(any -> true));
      case 3 -> {
        if (values.stream().noneMatch(Value::isYat)) {
          yat();
        }
        convex(source(Value::isYat));
      }
      case 4 -> {
        Value x = source(any -> true);
        Value y = source(any -> true);
        sum(x, x.equals(y) ? linear(x, x.size) : y);
      }
      case 5 -> {
        Value x = source(any -> true);
        double initial = dice.coin() ? 1 : dice.pick(1e-3, 0.5, 7.0);
        layer(Layers.scale(vocabulary.name(), x.name, x.size, initial), x.kernel, x);
      }
      default -> yat();
    }
  }

  private Value yat() {
    Value x = source(any -> !any.kernel);
    boolean trainBias = !dice.oneIn(4);
    double bias = dice.oneIn(3) ? 1 : dice.pick(0.25, 1e-3, 3.0, trainBias ? 0.5 : 0.0);
    double epsilon = dice.coin() ? Yat.FROM_DATA : dice.pick(1e-6, 5e-4, 1e-3, 0.1, 1.0, 7.0);
    return layer(
        Layers.yat(vocabulary.name(), x.name, units(), bias, epsilon, trainBias, !dice.oneIn(4)),
        true,
        x);
  }

  private Value readout(Value x) {
    return x.isYat() && dice.coin() ? convex(x) : linear(x, units());
  }

  private Value convex(Value x) {
    return layer(
        Layers.of("NadarayaWatson", vocabulary.name(), List.of(x.name), units()), false, x);
  }

  private Value linear(Value x, int units) {
    return layer(Layers.of("Linear", vocabulary.name(), List.of(x.name), units), false, x);
  }

  private Value sum(Value x, Value y) {
    Value fitting = x.size == y.size ? y : linear(y, x.size);
    List<String> names =
        dice.coin() ? List.of(x.name, fitting.name) : List.of(fitting.name, x.name);
    return layer(
        Layers.of("Add", vocabulary.name(), names, x.size), x.kernel || fitting.kernel, x, fitting);
  }

  /** Mostly something that nothing reads yet, so that networks are deep rather than wide. */
  private Value source(Predicate<Value> admissible) {
    List<Value> fresh = unread.stream().filter(admissible).toList();
    return !fresh.isEmpty() && !dice.oneIn(6)
        ? dice.pick(fresh)
        : dice.pick(values.stream().filter(admissible).toList());
  }

  private int units() {
    return switch (dice.between(0, 29)) {
      case 0 -> dice.pick(65, 130);
      case 1, 2, 3 -> dice.between(15, 40);
      default -> dice.between(1, 9);
    };
  }

  private Value layer(Layer layer, boolean kernel, Value... sources) {
    unread.removeAll(List.of(sources));
    layers.add(layer);
    return add(new Value(layer.name(), layer.shape().floats(), layer.kind().name(), kernel));
  }

  private Value add(Value value) {
    values.add(value);
    unread.add(value);
    return value;
  }

  /** A readout at the end may say by its type what its outputs mean. */
  private Layer typed(Layer output) {
    boolean readout = List.of("Linear", "NadarayaWatson").contains(output.kind().name());
    if (!readout || dice.oneIn(4)) {
      return output;
    }
    Returns returns = types.output();
    int size =
        switch (returns) {
          case Returns.Vector vector -> output.shape().floats();
          case Returns.Scalar scalar -> 1;
          case Returns.Label label -> label.constants().size();
          case Returns.Values values -> values.components().size();
        };
    return Layers.of(output.kind().name(), output.name(), output.sources(), size, returns);
  }
}
