package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The files of one draft, by path: the declaration, its types, and a class that uses the result.
 */
final class Sources {
  private final Draft draft;
  private final Blueprint blueprint;
  private final Map<String, String> files = new LinkedHashMap<>();

  private Sources(Draft draft) {
    this.draft = draft;
    this.blueprint = draft.blueprint;
  }

  static Map<String, String> of(Draft draft) {
    return new Sources(draft).files();
  }

  private Map<String, String> files() {
    TypeName type = blueprint.graph().type();
    files.put(path(type.packageName(), type.simpleNames().getFirst()), draft.toString());
    for (UserType each : blueprint.types()) {
      if (each.place == UserType.Place.PACKAGE || each.place == UserType.Place.ELSEWHERE) {
        String packageName = each.name.packageName();
        files.put(
            path(packageName, each.simpleName()),
            packageName.isEmpty() ? "" + each : "package " + packageName + ";\n\n" + each);
      }
    }
    draft.files.forEach((name, text) -> files.put(path(type.packageName(), name), inPackage(text)));
    if (draft.used) {
      String name = String.format(Locale.ROOT, "Use_r%04d", blueprint.number());
      files.put(path(type.packageName(), name), inPackage(use(name)));
    }
    return files;
  }

  private String inPackage(String text) {
    String packageName = blueprint.graph().type().packageName();
    return packageName.isEmpty() ? text : "package " + packageName + ";\n\n" + text;
  }

  static String path(String packageName, String name) {
    return (packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/") + name + ".java";
  }

  /** What was written while the declaration was right, and must not hide what is wrong now. */
  private String use(String name) {
    String net = blueprint.graph().generatedName();
    StringBuilder text = new StringBuilder();
    text.append("final class %s {\n".formatted(name));
    text.append(
        "  static void use(%s input) throws java.lang.Exception {\n"
            .formatted(blueprint.inputType()));
    text.append("    %1$s net = %1$s.create(42);\n".formatted(net));
    text.append("    net = %s.load(java.nio.file.Path.of(\"net\"));\n".formatted(net));
    text.append("    net = %s.load(new byte[0]);\n".formatted(net));
    text.append("    net.save(java.nio.file.Path.of(\"net\"));\n");
    text.append("    net = net.copy();\n");
    text.append("    " + prediction() + ";\n");
    for (Draft.Method method : draft.methods) {
      if (method.is("Yat") && blueprint.layer(method.name).isPresent()) {
        text.append("    net.kernels().%s().units();\n".formatted(method.name));
      }
    }
    return text.append("  }\n}\n").toString();
  }

  private String prediction() {
    Layer output = blueprint.graph().output();
    String type = Blueprint.returned(output);
    boolean kept =
        draft.method(output.name()).filter(each -> each.returns.equals(type)).isPresent();
    if (!draft.typedUse || !kept) {
      return "net.predict(input)";
    }
    return output.returns() instanceof Returns.Label
        ? type + " output = net.predict(input).label()"
        : type + " output = net.predict(input)";
  }
}
