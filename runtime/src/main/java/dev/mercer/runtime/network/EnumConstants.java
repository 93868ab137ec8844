package dev.mercer.runtime.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A user's enum, counted as when the network's class was generated: its constants are the network's
 * classes, or the features of a one-hot input. The enum may have been compiled again since; its
 * constants may then stand in another order, but they must be the same.
 */
public final class EnumConstants<E extends Enum<E>> {
  private final List<E> constants;
  private final Map<E, Integer> indices;

  private EnumConstants(List<E> constants) {
    this.constants = constants;
    this.indices =
        IntStream.range(0, constants.size())
            .boxed()
            .collect(Collectors.toMap(constants::get, i -> i));
  }

  /**
   * @param values the enum's constants now
   * @param names the names of its constants when the class was generated
   * @throws IncompatibleClassChangeError if these are not the same; an error and no exception, as
   *     it leaves a class initialiser unwrapped
   */
  public static <E extends Enum<E>> EnumConstants<E> of(E[] values, String... names) {
    Map<String, E> byName = new HashMap<>();
    for (E value : values) {
      byName.put(value.name(), value);
    }
    if (!byName.keySet().equals(Set.of(names))) {
      throw new IncompatibleClassChangeError(
          "The network was generated when %s had the constants %s; now it has %s. Compile the network's interface again."
              .formatted(
                  values.getClass().getComponentType().getName(),
                  Arrays.toString(names),
                  Arrays.toString(Arrays.stream(values).map(Enum::name).toArray())));
    }
    return new EnumConstants<>(Arrays.stream(names).map(byName::get).toList());
  }

  /** The constants in the order of the network: unmodifiable. */
  public List<E> list() {
    return constants;
  }

  /** Their names in that order, as a message lists them. */
  public String names() {
    return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  /**
   * The constant at an index in {@link #list}.
   *
   * @param index the index, boxed; null for none
   */
  public @Nullable E constant(@Nullable Object index) {
    return index == null ? null : constants.get((Integer) index);
  }

  /** The index of a constant in {@link #list}. */
  public int index(E constant) {
    return indices.get(Objects.requireNonNull(constant, "The enum constant is null."));
  }
}
