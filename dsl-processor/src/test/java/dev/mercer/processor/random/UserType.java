package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import java.util.ArrayList;
import java.util.List;

/** A record or an enum that a declaration uses, as source: it can be spoilt. */
final class UserType {
  /** Where it is declared. */
  enum Place {
    /** In a file of its own in the declaration's package. */
    PACKAGE,
    /** In a file of its own in another package. */
    ELSEWHERE,
    /** In the type around the declaration. */
    AROUND,
    /** In the declaration. */
    MEMBER
  }

  /**
   * @param accessor the body of an accessor that a person wrote; empty for the one that Java writes
   */
  record Component(String type, String name, String accessor) {}

  final TypeName name;
  final Place place;
  final boolean isEnum;
  final List<String> constants = new ArrayList<>();
  final List<Component> components = new ArrayList<>();
  String modifiers;
  String typeParameters = "";

  /** What follows the first constant. */
  String constantBody = "";

  UserType(TypeName name, Place place, boolean isEnum, String modifiers) {
    this.name = name;
    this.place = place;
    this.isEnum = isEnum;
    this.modifiers = modifiers;
  }

  String simpleName() {
    return name.simpleNames().getLast();
  }

  @Override
  public String toString() {
    return isEnum ? enumeration() : record();
  }

  private String enumeration() {
    String all = String.join(", ", constants).replaceFirst(",|$", constantBody + "$0");
    return "%senum %s {\n  %s;\n  static final int COUNT = %s;\n}\n"
        .formatted(modifiers, simpleName(), constants.isEmpty() ? "" : all, constants.size());
  }

  private String record() {
    StringBuilder text =
        new StringBuilder(
            "%srecord %s%s(%s) {\n"
                .formatted(
                    modifiers,
                    simpleName(),
                    typeParameters,
                    String.join(
                        ", ", components.stream().map(one -> one.type + " " + one.name).toList())));
    for (Component each : components) {
      if (!each.accessor.isEmpty()) {
        text.append("  public %s %s() { %s }\n".formatted(each.type, each.name, each.accessor));
      }
    }
    return text.append("}\n").toString();
  }
}
