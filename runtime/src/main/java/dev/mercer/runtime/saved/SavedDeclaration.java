package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.network.NetworkSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A declaration as it stands in the metadata of a file, read back, so that two declarations can be
 * compared element by element: each element of a layer's output has a name.
 *
 * @param features the names of the features
 * @param layers the layers by name, in order
 * @param outputs the names of the outputs
 */
record SavedDeclaration(
    List<String> features, Map<String, SavedLayer> layers, List<String> outputs) {
  private static final Pattern LAYER =
      Pattern.compile("(\\w+) = (\\w+)\\(([^)]*)\\) \\[([0-9]{1,9})]");
  private static final Pattern ARRAY = Pattern.compile("(.*)\\[0\\.\\.([0-9]{1,7})]");

  private static final Set<String> ELEMENTWISE = Set.of("Standardize", "Scale", "Normalize", "Add");

  /** A lie about the size of a layer must cost little memory. */
  private static final int MOST_ELEMENTS = 1 << 16;

  /**
   * A layer.
   *
   * @param kind the word of its annotation
   * @param source the first layer that it reads, or {@code input}
   * @param elements the name of each element of its output
   */
  record SavedLayer(String kind, String source, List<String> elements) {}

  /**
   * Reads a declaration.
   *
   * @throws Refusal if the metadata have none
   */
  static SavedDeclaration of(Map<String, String> metadata) throws Refusal {
    List<String> features = names(metadata, Fingerprint.FEATURES);
    List<String> outputs =
        names(
            metadata,
            metadata.containsKey(Fingerprint.LABELS) ? Fingerprint.LABELS : Fingerprint.VALUES);
    String[] sentences = text(metadata, Fingerprint.LAYERS).split(Fingerprint.SENTENCES, -1);
    Map<String, SavedLayer> layers = new LinkedHashMap<>();
    for (int i = 0; i < sentences.length; i++) {
      Matcher sentence = LAYER.matcher(sentences[i]);
      if (!sentence.matches()) {
        throw new Refusal(
            "metadata " + quote(Fingerprint.LAYERS) + " number " + (i + 1),
            "a layer, as in 'near = Yat(scaled) [12]'",
            quote(sentences[i]));
      }
      String name = sentence.group(1);
      String source = sentence.group(3).split(Fingerprint.NAMES, -1)[0];
      boolean last = i == sentences.length - 1;
      List<String> elements =
          last
              ? outputs
              : elements(
                  name,
                  sentence.group(2),
                  Integer.parseInt(sentence.group(4)),
                  source(features, layers, source));
      layers.put(name, new SavedLayer(sentence.group(2), source, elements));
    }
    return new SavedDeclaration(features, layers, outputs);
  }

  private static List<String> source(
      List<String> features, Map<String, SavedLayer> layers, String source) {
    SavedLayer layer = layers.get(source);
    return layer == null ? features : layer.elements();
  }

  /** What works element by element keeps the names of its elements. */
  private static List<String> elements(String layer, String kind, int size, List<String> source)
      throws Refusal {
    return ELEMENTWISE.contains(kind) && source.size() == size ? source : numbered(layer, size);
  }

  private static List<String> numbered(String name, int size) throws Refusal {
    if (size > MOST_ELEMENTS) {
      throw new Refusal(
          "metadata, elements of " + quote(name), "at most " + MOST_ELEMENTS, String.valueOf(size));
    }
    return IntStream.range(0, size).mapToObj(i -> name + "[" + i + "]").toList();
  }

  private static List<String> names(Map<String, String> metadata, String key) throws Refusal {
    String text = text(metadata, key);
    Matcher array = ARRAY.matcher(text);
    return array.matches()
        ? numbered(array.group(1), Integer.parseInt(array.group(2)) + 1)
        : List.of(text.split(Fingerprint.NAMES, -1));
  }

  private static String text(Map<String, String> metadata, String key) throws Refusal {
    String text = metadata.get(key);
    if (text == null) {
      throw new Refusal("metadata " + quote(key), "what the network has", "no such entry");
    }
    return text;
  }

  /**
   * The names along each axis of a layer's tensor: its own elements, then those that it reads.
   *
   * @param rank the number of axes
   */
  List<List<String>> axes(SavedLayer layer, int rank) {
    return switch (rank) {
      case 0 -> List.of();
      case 1 -> List.of(layer.elements());
      default -> List.of(layer.elements(), source(features, layers, layer.source()));
    };
  }

  /** The declaration of a network, by way of what its file says. */
  static SavedDeclaration of(NetworkSpec spec) {
    Map<String, String> metadata = new LinkedHashMap<>();
    new Fingerprint(spec).addTo(metadata);
    try {
      return of(metadata);
    } catch (Refusal refusal) {
      throw new AssertionError("a file that is written can be read", refusal);
    }
  }
}
