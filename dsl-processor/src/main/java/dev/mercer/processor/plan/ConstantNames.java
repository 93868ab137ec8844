package dev.mercer.processor.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of the constants of a class of passes: {@code NEAR_RATIO} for "near ratio". */
final class ConstantNames {
  private final Set<String> taken = new HashSet<>(List.of("LANES", "SPECIES"));

  /** A name that no other place has. */
  String of(String words) {
    String name =
        words.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2").replace(' ', '_').toUpperCase(Locale.ROOT);
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }
}
