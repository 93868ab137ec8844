package dev.mercer.processor.random;

import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** Inputs of a network as its user passes them, and the rows of features that they stand for. */
final class Samples {
  private final Dice dice;
  private final NetworkInput input;
  private final ClassLoader loader;
  private final Object[] inputs;
  private final float[] rows;

  Samples(Dice dice, Blueprint blueprint, ClassLoader loader, int count)
      throws ReflectiveOperationException {
    this.dice = dice;
    this.input = blueprint.graph().input();
    this.loader = loader;
    this.inputs = new Object[count];
    this.rows = new float[count * input.size()];
    for (int row = 0; row < count; row++) {
      float[] features =
          switch (input) {
            case NetworkInput.Array array -> dice.normals(array.size());
            case NetworkInput.Fields fields -> fields(fields, row);
          };
      if (input instanceof NetworkInput.Array) {
        inputs[row] = features;
      }
      System.arraycopy(features, 0, rows, row * input.size(), input.size());
    }
  }

  int count() {
    return inputs.length;
  }

  Object input(int row) {
    return inputs[row];
  }

  float[] rows() {
    return rows;
  }

  float[] row(int row) {
    return java.util.Arrays.copyOfRange(rows, row * input.size(), (row + 1) * input.size());
  }

  /** Makes a record, and reads the features by its accessors. */
  private float[] fields(NetworkInput.Fields fields, int row) throws ReflectiveOperationException {
    Class<?> type = Types.load(loader, fields.type());
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    Class<?>[] parameters = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      arguments[i] = value(fields.components().get(i), parameters[i]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(parameters);
    constructor.setAccessible(true);
    inputs[row] = constructor.newInstance(arguments);
    float[] features = new float[fields.size()];
    int place = 0;
    for (Component component : fields.components()) {
      Method accessor = type.getDeclaredMethod(component.name());
      accessor.setAccessible(true);
      Object value = accessor.invoke(inputs[row]);
      if (value == null) {
        features[place + component.size() - 1] = 1;
      } else {
        switch (component) {
          case Component.EnumComponent it ->
              features[place + it.constants().indexOf(((Enum<?>) value).name())] = 1;
          case Component.FlagComponent it -> features[place] = (Boolean) value ? 1 : 0;
          case Component.NumberComponent it -> features[place] = ((Number) value).floatValue();
          // The network has seen no text yet.
          case Component.CategoryComponent it -> features[place + it.max() - 1] = 1;
        }
      }
      place += component.size();
    }
    return features;
  }

  private Object value(Component component, Class<?> type) {
    if (component.nullable() && dice.oneIn(4)) {
      return null;
    }
    return switch (component) {
      case Component.NumberComponent it -> number(it.type());
      case Component.FlagComponent it -> dice.coin();
      case Component.EnumComponent it -> dice.pick(List.of(type.getEnumConstants()));
      case Component.CategoryComponent it -> dice.pick("Oslo", " Rome ", "\u00c4");
    };
  }

  private Object number(String type) {
    int whole = dice.between(-3, 3);
    return switch (type) {
      case "byte" -> (byte) whole;
      case "short" -> (short) whole;
      case "int" -> whole;
      case "long" -> (long) whole;
      case "float" -> (float) dice.normal();
      default -> dice.normal();
    };
  }
}
