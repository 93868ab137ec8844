package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
import dev.mercer.runtime.network.TensorSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What makes two declarations the same network, in the words that stand in a file: the names of the
 * features, the layers, the names of the outputs. The interface's own name is not part of it, so
 * that a renamed declaration still loads its old files; nor are values that training starts from.
 */
final class Fingerprint {
  static final String FEATURES = "features";
  static final String LAYERS = "layers";
  static final String LABELS = "labels";
  static final String VALUES = "values";

  static final String NAMES = ", ";
  static final String SENTENCES = "; ";

  private final NetworkSpec spec;

  Fingerprint(NetworkSpec spec) {
    this.spec = spec;
  }

  /** Adds the entries to a file's metadata. */
  void addTo(Map<String, String> metadata) {
    metadata.put(FEATURES, String.join(NAMES, names(spec.features())));
    metadata.put(LAYERS, String.join(SENTENCES, layers()));
    metadata.put(outputs(), String.join(NAMES, names(spec.output().names())));
  }

  /**
   * Takes the entries out of a file's metadata and compares them, name by name and layer by layer.
   *
   * @throws Refusal at the first difference
   */
  void takeFrom(Map<String, String> metadata) throws Refusal {
    compare(FEATURES, names(spec.features()), NAMES, metadata.remove(FEATURES));
    compare(LAYERS, layers(), SENTENCES, metadata.remove(LAYERS));
    compare(outputs(), names(spec.output().names()), NAMES, metadata.remove(outputs()));
  }

  private static void compare(
      String key, List<String> expected, String separator, @Nullable String text) throws Refusal {
    String field = "metadata " + quote(key);
    if (text == null) {
      throw new Refusal(field, quote(String.join(separator, expected)), "no such entry");
    }
    List<String> found = List.of(text.split(separator, -1));
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String wanted = i < expected.size() ? quote(expected.get(i)) : "nothing more";
      String there = i < found.size() ? quote(found.get(i)) : "nothing more";
      if (!wanted.equals(there)) {
        throw new Refusal(field + " number " + (i + 1), wanted, there);
      }
    }
  }

  private String outputs() {
    return switch (spec.output()) {
      case OutputSpec.Classes classes -> LABELS;
      case OutputSpec.Values values -> VALUES;
    };
  }

  /**
   * The names; those of an array's elements, {@code x[0], x[1] ..}, in short: {@code x[0..783]}.
   */
  private static List<String> names(List<String> names) {
    String array = names.getFirst().replaceFirst("\\[0]$", "");
    List<String> elements =
        IntStream.range(0, names.size()).mapToObj(i -> array + "[" + i + "]").toList();
    return names.equals(elements) ? List.of("%s[0..%s]".formatted(array, names.size() - 1)) : names;
  }

  private List<String> layers() {
    return IntStream.range(0, spec.layers().size()).mapToObj(this::sentence).toList();
  }

  /** As in {@code near = Yat(scaled) [12]}. */
  private String sentence(int index) {
    LayerSpec layer = spec.layers().get(index);
    return "%s = %s(%s%s) [%s]"
        .formatted(
            layer.name(),
            layer.kind(),
            layer.sources().stream().map(this::source).collect(Collectors.joining(NAMES)),
            constants(index),
            layer.output().size());
  }

  private String source(int index) {
    return index == LayerSpec.INPUT ? "input" : spec.layers().get(index).name();
  }

  /** What training does not move belongs to the declaration; what it moves is only its start. */
  private String constants(int index) {
    return spec.tensors().stream()
        .filter(tensor -> tensor.layer() == index && !tensor.trainable())
        .map(Fingerprint::constant)
        .collect(Collectors.joining());
  }

  private static String constant(TensorSpec tensor) {
    return switch (tensor.start().rule()) {
      case DECLARED -> NAMES + tensor.role() + " " + tensor.start().value();
      case LEFT_TO_DATA -> NAMES + tensor.role() + " from data";
      case CONSTANT, NORMALS -> "";
    };
  }
}
