package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.Tensor;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.TensorSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a model, in both directions: its declaration, its tensors in canonical form,
 * where their values come from, how it encodes rows, and what training recorded of itself. A
 * model's file holds this; a checkpoint holds more besides.
 */
public final class ModelState {
  private static final String NETWORK = "network";
  static final String ORIGINS = "origins";
  private static final String TRAINING = "training.";
  static final String SEPARATOR = ", ";

  private final List<Origin> origins;
  private final Map<String, String> provenance;
  private final EncodingEntries encoding;
  private final NetworkSpec spec;

  private ModelState(
      NetworkSpec spec,
      List<Origin> origins,
      EncodingEntries encoding,
      Map<String, String> provenance) {
    this.spec = spec;
    this.origins = origins;
    this.encoding = encoding;
    this.provenance = provenance;
  }

  /** Adds what the metadata says of a model. */
  public static void addMetadata(Evaluator evaluator, Map<String, String> metadata) {
    NetworkSpec spec = evaluator.spec();
    metadata.put(NETWORK, spec.declaration());
    new Fingerprint(spec).addTo(metadata);
    List<String> origins = new ArrayList<>();
    for (int i = 0; i < spec.tensors().size(); i++) {
      origins.add(spec.tensors().get(i).name() + "=" + evaluator.origin(i));
    }
    metadata.put(ORIGINS, String.join(SEPARATOR, origins));
    EncodingEntries.addMetadata(evaluator.encoding(), spec, metadata);
    evaluator.provenance().forEach((key, value) -> metadata.put(TRAINING + key, value));
  }

  /** A model's tensors in canonical form: copies. */
  public static List<Tensor> tensors(Evaluator evaluator) {
    List<Tensor> tensors = new ArrayList<>();
    for (TensorSpec tensor : evaluator.spec().tensors()) {
      tensors.add(Tensor.of(tensor.name(), tensor.shape(), evaluator.values(tensor)));
    }
    tensors.addAll(EncodingEntries.tensors(evaluator.encoding(), evaluator.spec()));
    return tensors;
  }

  /** The tensors that a file must hold. */
  public static List<TensorHeader> headers(NetworkSpec spec) {
    List<TensorHeader> headers = new ArrayList<>();
    for (TensorSpec tensor : spec.tensors()) {
      headers.add(new TensorHeader(tensor.name(), NumberType.F32, tensor.shape()));
    }
    headers.addAll(EncodingEntries.headers(spec));
    return headers;
  }

  /**
   * Takes what the metadata says of a model out of it. A network may have been renamed, so another
   * name alone is no matter; but where the declaration differs too, it says whose file this is.
   *
   * @throws Refusal if it speaks of another network
   */
  public static ModelState takeFrom(Map<String, String> metadata, NetworkSpec spec) throws Refusal {
    String network = metadata.remove(NETWORK);
    try {
      new Fingerprint(spec).takeFrom(metadata);
    } catch (Refusal refusal) {
      throw network == null || network.equals(spec.declaration())
          ? refusal
          : new Refusal(
              "model of " + quote(network) + ", " + refusal.field(),
              refusal.expected(),
              refusal.found());
    }
    List<Origin> origins = origins(metadata.remove(ORIGINS), spec);
    EncodingEntries encoding = EncodingEntries.takeFrom(metadata, spec);
    Map<String, String> provenance = new LinkedHashMap<>();
    metadata.forEach(
        (key, value) -> {
          if (key.startsWith(TRAINING)) {
            provenance.put(key.substring(TRAINING.length()), value);
          }
        });
    metadata.keySet().removeIf(key -> key.startsWith(TRAINING));
    return new ModelState(spec, origins, encoding, provenance);
  }

  private static List<Origin> origins(@Nullable String text, NetworkSpec spec) throws Refusal {
    List<Origin> origins = new ArrayList<>();
    String field = "metadata " + quote(ORIGINS);
    List<String> found = text == null ? List.of() : List.of(text.split(SEPARATOR, -1));
    if (found.size() != spec.tensors().size()) {
      throw new Refusal(field, spec.tensors().size() + " origins", found.size() + " origins");
    }
    for (TensorSpec tensor : spec.tensors()) {
      origins.add(origin(field, tensor.name() + "=", found.get(origins.size())));
    }
    return origins;
  }

  private static Origin origin(String field, String prefix, String found) throws Refusal {
    for (Origin origin : Origin.values()) {
      if (found.equals(prefix + origin)) {
        return origin;
      }
    }
    throw new Refusal(field, quote(prefix + Origin.SEED) + " or the like", quote(found));
  }

  /**
   * Gives the model of an evaluator the state of a file that was read with {@link #headers} among
   * its tensors; either wholly, or not at all.
   *
   * @throws Refusal if a value is not allowed where it stands
   */
  public void restore(TensorFile file, Evaluator evaluator) throws Refusal {
    for (TensorSpec tensor : spec.tensors()) {
      requireAllowed(tensor, file.floats(tensor.name()));
    }
    evaluator.encoding(encoding.encoding(file, spec));
    for (int i = 0; i < origins.size(); i++) {
      TensorSpec tensor = spec.tensors().get(i);
      tensor.layout().pack(file.floats(tensor.name()), evaluator.parameters());
      evaluator.origin(i, origins.get(i));
    }
    evaluator.provenance(provenance);
    evaluator.parametersChanged();
  }

  /** That values are finite the reader has made sure of. */
  private static void requireAllowed(TensorSpec tensor, float[] values) throws Refusal {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < tensor.smallest()) {
        throw new Refusal(
            "tensor %s element %s".formatted(quote(tensor.name()), i),
            "at least " + tensor.smallest(),
            String.valueOf(values[i]));
      }
    }
  }
}
