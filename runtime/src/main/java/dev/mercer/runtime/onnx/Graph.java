package dev.mercer.runtime.onnx;

import dev.mercer.runtime.format.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * An ONNX graph being built: what ONNX calls a {@code GraphProto}. Values are known by their names,
 * and a method that adds one returns its name.
 */
final class Graph {
  /** The name of the dimension that counts the rows. */
  private static final String ROWS = "rows";

  private static final int FLOAT = 1;

  private final List<Message> nodes = new ArrayList<>();
  private final List<Message> initializers = new ArrayList<>();
  private final List<Message> inputs = new ArrayList<>();
  private final List<Message> outputs = new ArrayList<>();

  /** Adds an input of {@code size} floats a row. */
  void input(String name, int size) {
    inputs.add(rows(name, size));
  }

  /** Makes a value of {@code size} floats a row an output. */
  void output(String name, int size) {
    outputs.add(rows(name, size));
  }

  /** Adds a constant tensor of floats. */
  String initializer(Tensor tensor) {
    Message message = new Message();
    for (int dimension : tensor.header().shape()) {
      message.integer(1 /* dims */, dimension);
    }
    String name = tensor.header().name();
    initializers.add(
        message
            .integer(2 /* data_type */, FLOAT)
            .text(8 /* name */, name)
            .elements(9 /* raw_data */, tensor));
    return name;
  }

  /** Adds a node that computes a value from others. */
  String node(String operator, String output, String... inputs) {
    return node(operator, output, List.of(), inputs);
  }

  /** Adds a node with attributes. */
  String node(String operator, String output, List<Message> attributes, String... inputs) {
    Message message = new Message();
    for (String input : inputs) {
      message.text(1 /* input */, input);
    }
    message.text(2 /* output */, output);
    message.text(3 /* name */, output);
    message.text(4 /* op_type */, operator);
    for (Message attribute : attributes) {
      message.message(5 /* attribute */, attribute);
    }
    nodes.add(message);
    return output;
  }

  /** The graph under a name. */
  Message message(String name) {
    Message message = new Message();
    nodes.forEach(node -> message.message(1 /* node */, node));
    message.text(2 /* name */, name);
    initializers.forEach(initializer -> message.message(5 /* initializer */, initializer));
    inputs.forEach(input -> message.message(11 /* input */, input));
    outputs.forEach(output -> message.message(12 /* output */, output));
    return message;
  }

  /** Floats of the shape {@code [rows, size]}: a {@code ValueInfoProto}. */
  private static Message rows(String name, int size) {
    Message shape =
        new Message()
            .message(1 /* dim */, new Message().text(2 /* dim_param */, ROWS))
            .message(1 /* dim */, new Message().integer(1 /* dim_value */, size));
    Message tensor = new Message().integer(1 /* elem_type */, FLOAT).message(2 /* shape */, shape);
    return new Message()
        .text(1 /* name */, name)
        .message(2 /* type */, new Message().message(1 /* tensor_type */, tensor));
  }
}
