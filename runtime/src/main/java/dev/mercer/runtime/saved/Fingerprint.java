package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.OutputSpec;
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
    String place = "metadata " + quote(key);
    if (text == null) {
      throw new Refusal(place, quote(String.join(separator, expected)), "no such entry");
    }
    List<String> found = List.of(text.split(separator, -1));
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String wanted = i < expected.size() ? quote(expected.get(i)) : "nothing more";
      String there = i < found.size() ? quote(found.get(i)) : "nothing more";
      if (!wanted.equals(there)) {
        throw new Refusal(place + " number " + (i + 1), wanted, there);
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
    return spec.layers().stream().map(this::sentence).toList();
  }

  /** As in {@code near = Yat(scaled) [12]}. */
  private String sentence(LayerSpec layer) {
    return "%s = %s(%s%s) [%s]"
        .formatted(
            layer.name(),
            kind(layer),
            layer.sources().stream().map(this::source).collect(Collectors.joining(NAMES)),
            layer instanceof LayerSpec.Yat yat ? constants(yat) : "",
            layer.output().size());
  }

  private String source(int place) {
    return place == LayerSpec.INPUT ? "input" : spec.layers().get(place).name();
  }

  private static String kind(LayerSpec layer) {
    return switch (layer) {
      case LayerSpec.Standardize each -> "Standardize";
      case LayerSpec.Normalize each -> "Normalize";
      case LayerSpec.Add each -> "Add";
      case LayerSpec.Linear each -> "Linear";
      case LayerSpec.NadarayaWatson each -> "NadarayaWatson";
      case LayerSpec.Yat each -> "Yat";
    };
  }

  /** What training does not move belongs to the declaration; what it moves is only its start. */
  private static String constants(LayerSpec.Yat layer) {
    String bias = layer.trainBias() ? "" : NAMES + "bias " + layer.bias();
    String epsilon =
        layer.epsilon() == LayerSpec.Yat.FROM_DATA ? "from data" : String.valueOf(layer.epsilon());
    return bias + (layer.trainEpsilon() ? "" : NAMES + "epsilon " + epsilon);
  }
}
