package dev.mercer.runtime.saved;

import static dev.mercer.runtime.format.Refusal.quote;

import dev.mercer.runtime.format.NumberType;
import dev.mercer.runtime.format.Refusal;
import dev.mercer.runtime.format.TensorFile;
import dev.mercer.runtime.format.TensorFileReader;
import dev.mercer.runtime.format.TensorHeader;
import dev.mercer.runtime.network.Evaluator;
import dev.mercer.runtime.network.LayerSpec;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Origin;
import dev.mercer.runtime.network.Start;
import dev.mercer.runtime.network.TensorRole;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.saved.SavedDeclaration.SavedLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a new model what it can take of a file of another declaration, element by element, and
 * lists what it took. An element belongs to another if the names along each axis are equal: names
 * of features and outputs, or of a layer with the number of the unit.
 */
public final class Matching {
  /** What the data tell as a whole: where an element is new, training measures all of them. */
  private static final Set<String> MEASURED =
      Set.of(TensorRole.MEAN, TensorRole.SCALE, TensorRole.OUTPUT_OFFSET, TensorRole.OUTPUT_SCALE);

  private final List<String> kept = new ArrayList<>();
  private final List<String> started = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private final Evaluator evaluator;
  private final NetworkSpec spec;
  private final TensorFile file;
  private final Map<String, TensorHeader> stated = new LinkedHashMap<>();
  private final Map<String, Origin> origins;
  private final SavedDeclaration before;
  private final SavedDeclaration now;

  private Matching(TensorFileReader reader, Evaluator evaluator) throws IOException {
    this.evaluator = evaluator;
    this.spec = evaluator.spec();
    requireNoEncoding(reader.metadata());
    this.before = SavedDeclaration.of(reader.metadata());
    this.now = SavedDeclaration.of(spec);
    this.origins = origins(reader.metadata());
    reader.stated().forEach(header -> stated.put(header.name(), header));
    this.file = reader.read(List.copyOf(stated.values()));
  }

  /**
   * Matches a file with a model.
   *
   * @param evaluator at its initial values
   * @throws Refusal if the file contradicts itself, or a value is not allowed where it belongs
   */
  static Matching of(TensorFileReader reader, Evaluator evaluator) throws IOException {
    Matching matching = new Matching(reader, evaluator);
    matching.compare("feature", matching.before.features(), matching.now.features());
    matching.compare("output", matching.before.outputs(), matching.now.outputs());
    for (int index = 0; index < matching.spec.tensors().size(); index++) {
      matching.take(index);
    }
    matching.stated.keySet().stream()
        .filter(name -> matching.spec.tensors().stream().noneMatch(t -> t.name().equals(name)))
        .forEach(matching.dropped::add);
    evaluator.parametersChanged();
    return matching;
  }

  /** What a model has learnt of how rows are read belongs to its columns as they were. */
  private void requireNoEncoding(Map<String, String> metadata) throws Refusal {
    boolean learns =
        spec.learnsEncoding()
            || metadata.keySet().stream().anyMatch(key -> key.startsWith(EncodingEntries.PREFIX));
    if (learns) {
      throw new Refusal(
          "metadata",
          "a network that learns nothing of how its rows are read, as only such a file is migrated",
          "one that does: train it anew");
    }
  }

  /** The tensors that have values of the file. */
  public List<String> kept() {
    return kept;
  }

  /** What the file does not have. */
  public List<String> started() {
    return started;
  }

  /** What the declaration does not have. */
  public List<String> dropped() {
    return dropped;
  }

  private void compare(String what, List<String> old, List<String> present) {
    present.stream()
        .filter(name -> !old.contains(name))
        .forEach(name -> started.add(what + " " + name));
    old.stream()
        .filter(name -> !present.contains(name))
        .forEach(name -> dropped.add(what + " " + name));
  }

  private void take(int index) throws Refusal {
    TensorSpec tensor = spec.tensors().get(index);
    Optional<SavedLayer> old = source(tensor);
    if (old.isEmpty()) {
      started.add(tensor.name());
      if (stated.containsKey(tensor.name())) {
        dropped.add(tensor.name());
      }
      return;
    }
    SavedLayer layer = now.layers().get(spec.layers().get(tensor.layer()).name());
    int rank = tensor.shape().size();
    List<List<String>> from = before.axes(old.get(), rank);
    requireShape(tensor.name(), from.stream().map(List::size).toList());
    float[] saved = file.floats(tensor.name());
    float[] values = tensor.layout().unpack(evaluator.parameters());
    int[] indices = indices(from, now.axes(layer, rank));
    int taken = 0;
    for (int i = 0; i < values.length; i++) {
      if (indices[i] >= 0) {
        values[i] = saved[indices[i]];
        taken++;
      }
    }
    Optional<String> fault = tensor.fault(values);
    if (fault.isPresent()) {
      throw new Refusal("tensor " + quote(tensor.name()), "values that it may have", fault.get());
    }
    tensor.layout().pack(values, evaluator.parameters());
    boolean whole = taken == values.length;
    list(kept, tensor.name(), taken, values.length);
    list(started, tensor.name(), values.length - taken, values.length);
    list(dropped, tensor.name(), saved.length - taken, saved.length);
    boolean measuredAgain = !whole && MEASURED.contains(tensor.role());
    evaluator.origin(
        index,
        taken == 0 || measuredAgain
            ? Origin.SEED
            : origins.getOrDefault(tensor.name(), Origin.SEED));
  }

  /** The layer of the file whose tensor this continues, if it does. */
  private Optional<SavedLayer> source(TensorSpec tensor) {
    LayerSpec layer = spec.layers().get(tensor.layer());
    SavedLayer old = before.layers().get(layer.name());
    TensorHeader header = stated.get(tensor.name());
    boolean continues =
        old != null
            && header != null
            && header.type() == NumberType.F32
            && header.shape().size() == tensor.shape().size()
            && old.kind().equals(now.layers().get(layer.name()).kind())
            && !declared(tensor);
    return continues ? Optional.of(old) : Optional.empty();
  }

  /** A constant of the declaration is what the declaration says now. */
  private static boolean declared(TensorSpec tensor) {
    return !tensor.trainable() && tensor.start().rule() == Start.Rule.DECLARED;
  }

  private void requireShape(String name, List<Integer> expected) throws Refusal {
    List<Integer> found = stated.get(name).shape();
    if (!found.equals(expected)) {
      throw new Refusal(
          "tensor " + quote(name) + " shape",
          expected + ", as the file's layers say",
          found.toString());
    }
  }

  /** For each element, row after row, the index of the one of the same names, or -1. */
  private static int[] indices(List<List<String>> from, List<List<String>> to) {
    int[] indices = {0};
    for (int axis = 0; axis < to.size(); axis++) {
      Map<String, Integer> known = new LinkedHashMap<>();
      from.get(axis).forEach(name -> known.put(name, known.size()));
      int[] along = to.get(axis).stream().mapToInt(name -> known.getOrDefault(name, -1)).toArray();
      int length = from.get(axis).size();
      indices =
          Arrays.stream(indices)
              .flatMap(
                  outer ->
                      Arrays.stream(along)
                          .map(inner -> outer < 0 || inner < 0 ? -1 : outer * length + inner))
              .toArray();
    }
    return indices;
  }

  private static void list(List<String> names, String name, int count, int all) {
    if (count > 0) {
      names.add(count == all ? name : "%s (%s of %s)".formatted(name, count, all));
    }
  }

  private static Map<String, Origin> origins(Map<String, String> metadata) throws Refusal {
    Map<String, Origin> origins = new LinkedHashMap<>();
    for (String text :
        metadata.getOrDefault(ModelState.ORIGINS, "").split(ModelState.SEPARATOR, -1)) {
      String[] sides = text.split("=", -1);
      Optional<Origin> origin =
          Arrays.stream(Origin.values())
              .filter(known -> known.name().equals(sides[sides.length - 1]))
              .findFirst();
      if (sides.length != 2 || origin.isEmpty()) {
        throw new Refusal(
            "metadata " + quote(ModelState.ORIGINS),
            "origins, as in 'near.gain=" + Origin.SEED + "'",
            quote(text));
      }
      origins.put(sides[0], origin.get());
    }
    return origins;
  }
}
