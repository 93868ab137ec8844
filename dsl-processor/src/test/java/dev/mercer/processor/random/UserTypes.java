package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import dev.mercer.processor.graph.Returns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rolls the input, the output and the types that they need. */
final class UserTypes {
  private static final String[] NUMBERS = {"byte", "short", "int", "long", "float", "double"};

  private static final Map<String, String> BOXED =
      Map.of(
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");

  private final Dice dice;
  private final Vocabulary vocabulary;
  private final TypeName declaration;
  private final List<UserType> all = new ArrayList<>();

  UserTypes(Dice dice, Vocabulary vocabulary, TypeName declaration) {
    this.dice = dice;
    this.vocabulary = vocabulary;
    this.declaration = declaration;
  }

  List<UserType> all() {
    return all;
  }

  /** The simple names of those that are declared in the interface. */
  List<String> members() {
    return all.stream()
        .filter(type -> type.place == UserType.Place.MEMBER)
        .map(UserType::simpleName)
        .toList();
  }

  NetworkInput input() {
    return dice.coin()
        ? new NetworkInput.Array(vocabulary.name(), dice.oneIn(20) ? 65 : dice.between(1, 40))
        : fields();
  }

  private NetworkInput fields() {
    UserType.Place place = place();
    List<Component> components = new ArrayList<>();
    List<UserType.Component> source = new ArrayList<>();
    for (int count = dice.between(1, 6); count > 0; count--) {
      String name = vocabulary.name();
      Component component =
          switch (dice.between(0, 7)) {
            case 0, 1 -> new Component.NumberComponent(name, name, dice.pick(NUMBERS), false);
            case 2 -> new Component.NumberComponent(name, name, dice.pick(NUMBERS), true);
            case 3 -> new Component.FlagComponent(name, name, dice.coin());
            case 4 -> {
              UserType type = enumeration(place);
              yield new Component.EnumComponent(name, name, type.name, List.copyOf(type.constants));
            }
            case 5 -> new Component.CategoryComponent(name, name, dice.pick(2, 3, 32));
            default -> new Component.NumberComponent(name, name, "float", false);
          };
      components.add(component);
      source.add(source(component));
    }
    UserType type = declare(place, false);
    type.components.addAll(source);
    return new NetworkInput.Fields(vocabulary.name(), type.name, List.copyOf(components));
  }

  /** A written accessor changes what the feature is. */
  private UserType.Component source(Component component) {
    String name = component.name();
    boolean written = dice.oneIn(6) && !component.nullable();
    return switch (component) {
      case Component.NumberComponent it ->
          component(
              it.nullable() ? BOXED.get(it.type()) : it.type(),
              name,
              written,
              "return (%s) -this.%s;".formatted(it.type(), name));
      case Component.FlagComponent it ->
          component(
              it.nullable() ? "java.lang.Boolean" : "boolean",
              name,
              written,
              "return !this." + name + ";");
      case Component.EnumComponent it -> component(it.type().qualified(), name, false, "");
      case Component.CategoryComponent it ->
          component(
              "@dev.mercer.Category(max = %s) java.lang.String".formatted(it.max()),
              name,
              false,
              "");
    };
  }

  private static UserType.Component component(
      String type, String name, boolean written, String accessor) {
    return new UserType.Component(type, name, written ? accessor : "");
  }

  /** The output of a readout that does not return a vector. */
  Returns output() {
    switch (dice.between(0, 2)) {
      case 0 -> {
        return new Returns.Scalar();
      }
      case 1 -> {
        UserType type = enumeration(place());
        return new Returns.Label(type.name, List.copyOf(type.constants));
      }
      default -> {
        UserType type = declare(place(), false);
        List<String> names = new ArrayList<>();
        for (int count = dice.between(1, 5); count > 0; count--) {
          names.add(vocabulary.name());
          type.components.add(new UserType.Component("float", names.getLast(), ""));
        }
        return new Returns.Values(type.name, List.copyOf(names));
      }
    }
  }

  private UserType enumeration(UserType.Place place) {
    UserType type = declare(place, true);
    int count = dice.oneIn(10) ? 17 : dice.between(2, 5);
    for (int i = 0; i < count; i++) {
      type.constants.add(dice.pick("C", "c_", "$", "\u00c4", "LABELS") + i);
    }
    if (dice.oneIn(4)) {
      type.constantBody =
          " { @java.lang.Override public java.lang.String toString() { return \"\"; } }";
    }
    return type;
  }

  private UserType.Place place() {
    return declaration.simpleNames().size() > 1
        ? dice.pick(UserType.Place.values())
        : dice.pick(UserType.Place.PACKAGE, UserType.Place.ELSEWHERE, UserType.Place.MEMBER);
  }

  private UserType declare(UserType.Place place, boolean isEnum) {
    String name = vocabulary.type();
    List<String> nesting = declaration.simpleNames();
    TypeName qualified =
        switch (place) {
          case PACKAGE -> new TypeName(declaration.packageName(), List.of(name));
          case ELSEWHERE -> new TypeName(vocabulary.otherPackage(), List.of(name));
          case MEMBER -> Vocabulary.nested(declaration, name);
          case AROUND ->
              Vocabulary.nested(
                  new TypeName(declaration.packageName(), nesting.subList(0, nesting.size() - 1)),
                  name);
        };
    String modifiers =
        switch (place) {
          case ELSEWHERE -> "public ";
          case MEMBER -> "";
          case PACKAGE, AROUND -> dice.coin() ? "public " : "";
        };
    UserType type = new UserType(qualified, place, isEnum, modifiers);
    all.add(type);
    return type;
  }
}
