package dev.mercer.processor.emit;

import dev.mercer.Yat;
import dev.mercer.processor.declaration.TypeName;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.NetworkInput;
import dev.mercer.processor.graph.NetworkInput.Component;
import dev.mercer.processor.graph.Returns;
import java.util.List;

/** Checked networks, as the rules would leave them, with the sources they would come from. */
record Graphs(Graph graph, String declaration, String... types) {

  /** The README's example. */
  static Graphs irises() {
    return new Graphs(
        new Graph(
            type("Irises"),
            true,
            List.of(),
            new NetworkInput.Fields(
                "flower",
                type("Flower"),
                List.of(
                    number("sepalLength", "float"),
                    number("sepalWidth", "float"),
                    number("petalLength", "float"),
                    number("petalWidth", "float"))),
            List.of(
                Layers.of("Standardize", "scaled", List.of("flower"), 4),
                yat("near", "scaled", 12),
                Layers.of(
                    "Linear",
                    "species",
                    List.of("near"),
                    3,
                    new Returns.Label(
                        type("Species"), List.of("SETOSA", "VERSICOLOR", "VIRGINICA")))),
            false,
            true),
        """
        public interface Irises {
          float[] scaled(Flower flower);
          float[] near(float[] scaled);
          Species species(float[] near);
        }
        """,
        "public record Flower(float sepalLength, float sepalWidth, float petalLength, float"
            + " petalWidth) {}",
        "public enum Species { SETOSA, VERSICOLOR, VIRGINICA }");
  }

  /** A component of each type; several regressions; types nested in another class. */
  static Graphs houses() {
    return new Graphs(
        new Graph(
            type("Town", "Houses"),
            false,
            List.of(),
            new NetworkInput.Fields(
                "house",
                type("Town", "House"),
                List.of(
                    number("area", "float"),
                    new Component.EnumComponent(
                        "roofColor", "roofColor", type("Town", "Color"), List.of("RED", "GREEN")),
                    number("age", "double"),
                    number("rooms", "int"),
                    new Component.FlagComponent("garden", "garden", false))),
            List.of(
                yat("near", "house", 3),
                Layers.of("Linear", "mixed", List.of("near"), 7),
                Layers.of("Add", "sum", List.of("mixed", "house"), 7),
                Layers.of(
                    "Linear",
                    "value",
                    List.of("sum"),
                    2,
                    new Returns.Values(type("Town", "Value"), List.of("price", "rent")))),
            false,
            true),
        """
        class Town {
          private Town() {}

          enum Color { RED, GREEN }
          record House(float area, Color roofColor, double age, int rooms, boolean garden) {}
          record Value(float price, float rent) {}

          interface Houses {
            float[] near(House house);
            float[] mixed(float[] near);
            float[] sum(float[] mixed, House house);
            Value value(float[] sum);
          }
        }
        """);
  }

  /** An array in, a vector out; no kernel layer and nothing typed. */
  static Graphs plain() {
    return array("Plain", new Returns.Vector(), "float[]", 2);
  }

  /** An array in, a number out. */
  static Graphs price() {
    return array("Price", new Returns.Scalar(), "float", 1);
  }

  /** An array in, a label out. */
  static Graphs digits() {
    return array("Digits", new Returns.Label(type("Digit"), List.of("ZERO", "ONE")), "Digit", 2);
  }

  private static Graphs array(String name, Returns returns, String returned, int units) {
    return new Graphs(
        new Graph(
            type(name),
            true,
            List.of(),
            new NetworkInput.Array("pixels", 3),
            List.of(Layers.of("Linear", "out", List.of("pixels"), units, returns)),
            false,
            true),
        "public interface " + name + " { " + returned + " out(float[] pixels); }",
        "public enum Digit { ZERO, ONE }");
  }

  /**
   * A network whose names are those of everything that the generated class could mean something
   * else by.
   */
  static Graphs nasty() {
    return new Graphs(
        new Graph(
            type("Model"),
            true,
            List.of(
                "List",
                "Path",
                "String",
                "Override",
                "Dataset",
                "Prediction",
                "Evaluator",
                "Flower",
                "Kernels",
                "LABELS",
                "IOException",
                "Generated",
                "EnumConstants",
                "SEX"),
            new NetworkInput.Fields(
                "row",
                type("Flower"),
                List.of(
                    new Component.EnumComponent(
                        "sex", "sex", type("Model", "SEX"), List.of("A", "B")),
                    new Component.EnumComponent(
                        "Sex", "Sex", type("Model", "SEX"), List.of("A", "B")),
                    number("record", "float"),
                    number("größe", "float"))),
            List.of(
                yat("features", "row", 2),
                linear("evaluator", "features"),
                linear("$1L", "evaluator"),
                yat("model", "$1L", 2),
                linear("values", "model"),
                linear("prediction", "values"),
                linear("logits", "prediction"),
                linear("targets", "logits"),
                linear("inputs", "targets"),
                linear("seed", "inputs"),
                linear("java", "seed"),
                linear("dev", "java"),
                linear("Prediction", "dev"),
                linear("SEX_", "Prediction"),
                linear("LABELS_", "SEX_"),
                Layers.of(
                    "Linear",
                    "labels",
                    List.of("LABELS_"),
                    2,
                    new Returns.Label(type("Model", "LABELS"), List.of("YES", "NO")))),
            false,
            true),
        """
        public interface Model {
          class List {}
          class Path {}
          class String {}
          @interface Override {}
          class Dataset {}
          class Prediction {}
          class Evaluator {}
          class Flower {}
          class Kernels {}
          class IOException {}
          class Generated {}
          class EnumConstants {}
          enum LABELS { YES, NO }
          enum SEX { A, B }

          float[] features(com.acme.Flower row);
          float[] evaluator(float[] features);
          float[] $1L(float[] evaluator);
          float[] model(float[] $1L);
          float[] values(float[] model);
          float[] prediction(float[] values);
          float[] logits(float[] prediction);
          float[] targets(float[] logits);
          float[] inputs(float[] targets);
          float[] seed(float[] inputs);
          float[] java(float[] seed);
          float[] dev(float[] java);
          float[] Prediction(float[] dev);
          float[] SEX_(float[] Prediction);
          float[] LABELS_(float[] SEX_);
          LABELS labels(float[] LABELS_);
        }
        """,
        "public record Flower(Model.SEX sex, Model.SEX Sex, float record, float größe) {}");
  }

  private static Layer yat(String name, String source, int units) {
    return Layers.yat(name, source, units, 1, Yat.FROM_DATA, true, true);
  }

  private static Layer linear(String name, String source) {
    return Layers.of("Linear", name, List.of(source), 2);
  }

  private static TypeName type(String... simpleNames) {
    return new TypeName("com.acme", List.of(simpleNames));
  }

  private static Component number(String name, String type) {
    return new Component.NumberComponent(name, name, type, false);
  }
}
