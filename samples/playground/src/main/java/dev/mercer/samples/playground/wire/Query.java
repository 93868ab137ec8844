package dev.mercer.samples.playground.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that a request states, by name. Each is asked for with what it may be, and {@link
 * #requireNothingElse} refuses the names that nobody asked for. Not thread-safe.
 */
public final class Query {
  private static final int BAD_REQUEST = 400;

  private final Map<String, String> values;
  private final Set<String> asked = new HashSet<>();

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /**
   * The values of a query string, as in {@code data=moons&noise=0.2}.
   *
   * @param raw the string as it was sent; null where there was none
   * @throws Refusal if it is malformed, or states a name twice
   */
  public static Query of(@Nullable String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    if (raw != null && !raw.isEmpty()) {
      for (String pair : raw.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
          throw refused("'%s' states no value; expected name=value.".formatted(pair));
        }
        String name = decoded(pair.substring(0, equals));
        if (values.put(name, decoded(pair.substring(equals + 1))) != null) {
          throw refused("'%s' is stated twice.".formatted(name));
        }
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("'%s' is not encoded as a URL is.".formatted(text));
    }
  }

  /** A text that must be stated. */
  public String text(String name) {
    return stated(name).orElseThrow(() -> refused("'%s' is not stated.".formatted(name)));
  }

  /** A text, or what it is where none is stated. */
  public String text(String name, String otherwise) {
    return stated(name).orElse(otherwise);
  }

  /** A number that must be stated. */
  public double number(String name, double least, double most) {
    return number(name, text(name), least, most);
  }

  /** A number, or what it is where none is stated. */
  public double number(String name, double least, double most, double otherwise) {
    return stated(name).map(text -> number(name, text, least, most)).orElse(otherwise);
  }

  private static double number(String name, String text, double least, double most) {
    double number = parsed(text);
    if (!(number >= least && number <= most)) {
      throw refused(
          "%s is '%s'; expected a number from %s to %s.".formatted(name, text, least, most));
    }
    return number;
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** A whole number that must be stated. */
  public int whole(String name, int least, int most) {
    return whole(name, text(name), least, most);
  }

  /** A whole number, or what it is where none is stated. */
  public int whole(String name, int least, int most, int otherwise) {
    return stated(name).map(text -> whole(name, text, least, most)).orElse(otherwise);
  }

  private static int whole(String name, String text, int least, int most) {
    double number = parsed(text);
    if (!(number >= least && number <= most && number == Math.rint(number))) {
      throw refused(
          "%s is '%s'; expected a whole number from %s to %s.".formatted(name, text, least, most));
    }
    return (int) number;
  }

  /** One of some whole numbers, or what it is where none is stated. */
  public int oneOf(String name, List<Integer> choices, int otherwise) {
    return stated(name).map(text -> oneOf(name, text, choices)).orElse(otherwise);
  }

  private static int oneOf(String name, String text, List<Integer> choices) {
    return choices.stream()
        .filter(choice -> choice.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () -> refused("%s is '%s'; expected one of %s.".formatted(name, text, choices)));
  }

  /** A constant of an enum, in lower case, that must be stated. */
  public <Choice extends Enum<Choice>> Choice choice(String name, Class<Choice> type) {
    return choice(name, text(name), type);
  }

  /** A constant of an enum, in lower case, or what it is where none is stated. */
  public <Choice extends Enum<Choice>> Choice choice(String name, Choice otherwise) {
    return stated(name)
        .map(text -> choice(name, text, otherwise.getDeclaringClass()))
        .orElse(otherwise);
  }

  private static <Choice extends Enum<Choice>> Choice choice(
      String name, String text, Class<Choice> type) {
    Map<String, Choice> choices =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    constant -> constant.name().toLowerCase(Locale.ROOT),
                    constant -> constant,
                    (first, second) -> first,
                    LinkedHashMap::new));
    if (!choices.containsKey(text)) {
      throw refused("%s is '%s'; expected one of %s.".formatted(name, text, choices.keySet()));
    }
    return choices.get(text);
  }

  /**
   * Called when every value was asked for.
   *
   * @throws Refusal if there are others
   */
  public void requireNothingElse() {
    for (String name : values.keySet()) {
      if (!asked.contains(name)) {
        throw refused("'%s' means nothing here.".formatted(name));
      }
    }
  }

  private Optional<String> stated(String name) {
    asked.add(name);
    return Optional.ofNullable(values.get(name));
  }

  private static Refusal refused(String message) {
    return new Refusal(BAD_REQUEST, message);
  }
}
