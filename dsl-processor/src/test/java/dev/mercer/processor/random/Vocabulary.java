package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names in one declaration, each given once. Half of the declarations take names that Java or
 * the generated code uses itself: they must mean the user's thing all the same.
 */
final class Vocabulary {
  private static final List<String> PLAIN =
      List.of(
          "near",
          "near2",
          "scaled",
          "mixed",
          "hidden",
          "unit",
          "sum",
          "residual",
          "block",
          "head",
          "logits",
          "pixels",
          "sample",
          "flower",
          "out",
          "answer",
          "left",
          "right",
          "deep",
          "wide",
          "first",
          "second",
          "third",
          "last",
          "a",
          "b",
          "c",
          "d",
          "e",
          "f");

  private static final List<String> NASTY =
      List.of(
          "rows",
          "work",
          "i",
          "k",
          "u",
          "x",
          "w",
          "s",
          "q",
          "y",
          "LANES",
          "SPECIES",
          "features",
          "cells",
          "input_",
          "schema_",
          "evaluator",
          "prediction",
          "values",
          "targets",
          "labels",
          "LABELS",
          "inputs",
          "seed",
          "file",
          "in",
          "bytes",
          "model",
          "derived",
          "from",
          "to",
          "forward",
          "backward",
          "read",
          "derive",
          "accumulate",
          "near",
          "near_",
          "nearForward",
          "partials",
          "panel",
          "task",
          "gradient",
          "at",
          "SPEC",
          "BACKEND",
          "PASSES",
          "java",
          "dev",
          "mercer",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "module",
          "with",
          "gr\u00f6\u00dfe",
          "\u03c0",
          "$",
          "a$b",
          "$1L",
          "$T",
          "_x",
          "Near",
          "NEAR",
          "String",
          "Override",
          "List",
          "Model",
          "Math",
          "System",
          "Float",
          "MESSAGE",
          "feature",
          "outputs_",
          "logits",
          "answers",
          "input",
          "layer",
          "index",
          "rows_",
          "lane",
          "nonFinite");

  private static final List<String> PLAIN_TYPES =
      List.of(
          "Flower", "Species", "House", "Value", "Color", "Digit", "Garden", "Irises", "Town",
          "Person");

  private static final List<String> NASTY_TYPES =
      List.of(
          "Model",
          "List",
          "Path",
          "String",
          "Override",
          "Dataset",
          "Prediction",
          "Evaluator",
          "Kernels",
          "KernelLayer",
          "IOException",
          "InputStream",
          "Generated",
          "EnumConstants",
          "Schema",
          "Cells",
          "RowEncoder",
          "ColumnSpec",
          "CellType",
          "ModelFile",
          "Math",
          "System",
          "Float",
          "Integer",
          "Object",
          "Record",
          "Enum",
          "Arithmetic",
          "Passes",
          "NetworkSpec",
          "IntStream",
          "FloatVector",
          "VectorSpecies",
          "Mercer",
          "A$B",
          "Gr\u00f6\u00dfe",
          "LABELS",
          "IllegalStateException",
          "IndexOutOfBoundsException",
          "SuppressWarnings",
          "Layout",
          "BackendChoice",
          "Buffer",
          "TensorSpec",
          "LayerSpec",
          "features",
          "x",
          "T");

  /** The first name is given with each of these, so every declaration has a place of its own. */
  private static final List<String> PACKAGES =
      List.of(
          "",
          "",
          "",
          ".net",
          ".inner.most",
          ".gr\u00f6\u00dfe",
          ".record",
          ".Model",
          ".dev.mercer",
          ".java");

  private final Deque<String> names;
  private final Deque<String> types;
  private final String packageName;
  private final String suffix;

  Vocabulary(Dice dice, int number) {
    boolean nasty = dice.coin();
    String mark = String.format(Locale.ROOT, "r%04d", number);
    boolean unnamed = dice.oneIn(20);
    this.names = new ArrayDeque<>(dice.shuffled(nasty ? NASTY : PLAIN));
    this.types = new ArrayDeque<>(dice.shuffled(nasty ? NASTY_TYPES : PLAIN_TYPES));
    this.packageName = unnamed ? "" : mark + (nasty ? dice.pick(PACKAGES) : "");
    this.suffix = unnamed ? "_" + mark : "";
  }

  /** A new name of a layer, of the input or of a component. */
  String name() {
    return names.remove();
  }

  /** A new name of a type. */
  String type() {
    return types.remove() + suffix;
  }

  String packageName() {
    return packageName;
  }

  /** A package beside that of the declaration. */
  String otherPackage() {
    return packageName.isEmpty() ? "types" + suffix : packageName + ".types";
  }

  /** The number in the path of a file that belongs to a declaration. */
  static int number(String path) {
    return Stream.of(path.split("(?=r\\d{4})"))
        .filter(part -> part.matches("r\\d{4}.*"))
        .map(part -> Integer.parseInt(part.substring(1, 5)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " belongs to no declaration"));
  }

  static TypeName nested(TypeName outer, String name) {
    return new TypeName(
        outer.packageName(), Stream.concat(outer.simpleNames().stream(), Stream.of(name)).toList());
  }
}
