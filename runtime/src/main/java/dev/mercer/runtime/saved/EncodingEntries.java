package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.CellType;
import dev.mercer.runtime.network.ColumnEncoding;
import dev.mercer.runtime.network.ColumnSpec;
import dev.mercer.runtime.network.Encoding;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file says of a model's encoding, if the model has anything to learn of its rows: whether
 * it was learnt, the vocabularies, text by text, and two tensors with a value for each column.
 *
 * @param learnt whether it was learnt from data
 * @param vocabularies that of each column, in the order of its features
 */
record EncodingEntries(boolean learnt, List<List<String>> vocabularies) {
  /** A slash, which no layer's name can have. */
  static final String PREFIX = "encoding/";

  private static final String LEARNT = PREFIX + "learnt";
  private static final String OFFSET = PREFIX + "offset";
  private static final String MEAN = PREFIX + "mean";

  /** Adds what the metadata say of it. */
  static void addMetadata(Encoding encoding, NetworkSpec spec, Map<String, String> metadata) {
    if (!spec.learnsEncoding()) {
      return;
    }
    metadata.put(LEARNT, String.valueOf(encoding.learnt()));
    for (int i = 0; i < spec.columns().size(); i++) {
      List<String> vocabulary = encoding.columns().get(i).vocabulary();
      for (int index = 0; index < vocabulary.size(); index++) {
        metadata.put(key(spec.columns().get(i), index), vocabulary.get(index));
      }
    }
  }

  /** As in {@code encoding/city[0]}. */
  private static String key(ColumnSpec column, int index) {
    return "%s%s[%s]".formatted(PREFIX, column.name(), index);
  }

  static List<Tensor> tensors(Encoding encoding, NetworkSpec spec) {
    if (!spec.learnsEncoding()) {
      return List.of();
    }
    List<Integer> shape = List.of(spec.columns().size());
    double[] offsets = encoding.columns().stream().mapToDouble(ColumnEncoding::offset).toArray();
    double[] means = encoding.columns().stream().mapToDouble(ColumnEncoding::mean).toArray();
    return List.of(Tensor.of(OFFSET, shape, offsets), Tensor.of(MEAN, shape, means));
  }

  /** The tensors that a file must hold. */
  static List<TensorHeader> headers(NetworkSpec spec) {
    if (!spec.learnsEncoding()) {
      return List.of();
    }
    List<Integer> shape = List.of(spec.columns().size());
    return List.of(
        new TensorHeader(OFFSET, NumberType.F64, shape),
        new TensorHeader(MEAN, NumberType.F64, shape));
  }

  /**
   * Takes what the metadata say of it out of them.
   *
   * @throws Refusal if an entry is wrong
   */
  static EncodingEntries takeFrom(Map<String, String> metadata, NetworkSpec spec) throws Refusal {
    if (!spec.learnsEncoding()) {
      return new EncodingEntries(false, List.of());
    }
    String learnt = metadata.remove(LEARNT);
    if (learnt == null || !learnt.matches("true|false")) {
      throw new Refusal(
          "metadata " + quote(LEARNT),
          "true or false",
          learnt == null ? "no such entry" : quote(learnt));
    }
    List<List<String>> vocabularies = new ArrayList<>();
    for (ColumnSpec column : spec.columns()) {
      vocabularies.add(
          column.type() instanceof CellType.Category category
              ? vocabulary(metadata, column, category.max() - 1)
              : List.of());
    }
    return new EncodingEntries(Boolean.parseBoolean(learnt), vocabularies);
  }

  /** An entry behind the last that is allowed stays, and is refused with all that nobody takes. */
  private static List<String> vocabulary(
      Map<String, String> metadata, ColumnSpec column, int longest) throws Refusal {
    List<String> vocabulary = new ArrayList<>();
    Set<String> known = new HashSet<>();
    while (vocabulary.size() < longest) {
      String key = key(column, vocabulary.size());
      String text = metadata.remove(key);
      if (text == null) {
        break;
      }
      if (text.isBlank() || text.length() > CellType.Category.LONGEST) {
        throw new Refusal(
            "metadata " + quote(key),
            "a text of 1 to %s characters".formatted(CellType.Category.LONGEST),
            quote(text));
      }
      if (!known.add(text)) {
        throw new Refusal("metadata " + quote(key), "each text once", quote(text) + " twice");
      }
      vocabulary.add(text);
    }
    return vocabulary;
  }

  /**
   * The encoding of the file.
   *
   * @throws Refusal if a value is not allowed where it stands
   */
  Encoding encoding(TensorFile file, NetworkSpec spec) throws Refusal {
    if (!learnt) {
      return Encoding.untrained(spec);
    }
    double[] offsets = file.doubles(OFFSET);
    double[] means = file.doubles(MEAN);
    List<ColumnEncoding> columns = new ArrayList<>();
    for (int i = 0; i < offsets.length; i++) {
      if (means[i] != (float) means[i]) {
        throw new Refusal(
            "tensor %s element %s".formatted(quote(MEAN), i),
            "a number that is a float",
            String.valueOf(means[i]));
      }
      columns.add(new ColumnEncoding(offsets[i], (float) means[i], vocabularies.get(i)));
    }
    return Encoding.learnt(spec, columns);
  }
}
