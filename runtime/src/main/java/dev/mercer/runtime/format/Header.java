package dev.mercer.runtime.format;

import static dev.mercer.runtime.format.Refusal.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The header of a file as it was found: well-formed, and not yet compared with anything.
 *
 * @param metadata the texts under {@code __metadata__}
 * @param entries the tensors by name
 */
record Header(Map<String, String> metadata, Map<String, Entry> entries) {
  static final String METADATA = "__metadata__";
  static final String TYPE = "dtype";
  static final String SHAPE = "shape";
  static final String OFFSETS = "data_offsets";

  /** The metadata entry that every safetensors library writes, and its value. */
  static final String FORMAT_KEY = "format";

  static final String FORMAT = "pt";

  /** A header longer than this is refused before it is read. */
  static final int MAXIMUM_LENGTH = 1 << 20;

  /**
   * What a header says of a tensor: its elements are bytes {@code [begin, end)} behind the header.
   */
  record Entry(String type, List<Long> shape, long begin, long end) {}

  /**
   * All tensors.
   *
   * @throws Refusal if one is of a type or a shape that is not read
   */
  List<TensorHeader> stated() throws Refusal {
    List<TensorHeader> stated = new ArrayList<>();
    for (Map.Entry<String, Entry> each : entries.entrySet()) {
      String field = "tensor " + quote(each.getKey());
      Entry entry = each.getValue();
      NumberType type =
          Arrays.stream(NumberType.values())
              .filter(known -> known.name().equals(entry.type()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new Refusal(
                          field + " " + TYPE,
                          "one of " + Arrays.toString(NumberType.values()),
                          quote(entry.type())));
      try {
        List<Integer> shape = entry.shape().stream().map(Math::toIntExact).toList();
        stated.add(new TensorHeader(each.getKey(), type, shape));
      } catch (ArithmeticException | IllegalArgumentException e) {
        throw new Refusal(field + " " + SHAPE, "that of an array", entry.shape().toString());
      }
    }
    return stated;
  }

  /**
   * The expected tensors in the order of the file.
   *
   * @throws Refusal if these are not exactly the tensors of the file, one right behind the other
   */
  List<TensorHeader> inFileOrder(List<TensorHeader> expected) throws Refusal {
    List<TensorHeader> order = new ArrayList<>();
    for (TensorHeader tensor : expected) {
      requireTypeAndShape(tensor);
      order.add(tensor);
    }
    requireNoOther(expected);
    order.sort(
        Comparator.comparingLong((TensorHeader tensor) -> entries.get(tensor.name()).begin())
            .thenComparingLong(tensor -> entries.get(tensor.name()).end()));
    requireContiguous(order);
    return order;
  }

  private void requireTypeAndShape(TensorHeader tensor) throws Refusal {
    String field = "tensor " + quote(tensor.name());
    Entry entry = entries.get(tensor.name());
    if (entry == null) {
      throw new Refusal(field, tensor.type() + " " + tensor.shape(), "no tensor of that name");
    }
    if (!entry.type().equals(tensor.type().name())) {
      throw new Refusal(field + " " + TYPE, tensor.type().name(), quote(entry.type()));
    }
    if (!entry.shape().equals(tensor.shape().stream().map(Integer::longValue).toList())) {
      throw new Refusal(field + " " + SHAPE, tensor.shape().toString(), entry.shape().toString());
    }
  }

  private void requireNoOther(List<TensorHeader> expected) throws Refusal {
    List<String> names = expected.stream().map(TensorHeader::name).toList();
    for (String name : entries.keySet()) {
      if (!names.contains(name)) {
        throw new Refusal("tensors", "only " + String.join(", ", names), quote(name) + " too");
      }
    }
  }

  private void requireContiguous(List<TensorHeader> order) throws Refusal {
    long end = 0;
    for (TensorHeader tensor : order) {
      Entry entry = entries.get(tensor.name());
      if (entry.begin() != end || entry.end() != end + tensor.bytes()) {
        throw new Refusal(
            "tensor " + quote(tensor.name()) + " " + OFFSETS,
            List.of(end, end + tensor.bytes()) + ", without gap or overlap",
            List.of(entry.begin(), entry.end()).toString());
      }
      end = entry.end();
    }
  }
}
