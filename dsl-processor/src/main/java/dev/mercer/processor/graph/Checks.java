package dev.mercer.processor.graph;

import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Method;
import dev.mercer.processor.declaration.Parameter;
import dev.mercer.processor.report.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts a declaration to all rules, in two stages. The first looks at the interface, at each layer
 * and at each statement of the input by itself. The second looks at what reads what, and only where
 * the first has found nothing: at layers that passed and whose sources passed. So one mistake is
 * one problem.
 */
public final class Checks {
  private static final List<DeclarationRule> DECLARATION_RULES =
      List.of(
          new NotPrivate(),
          new NotSealed(),
          new NoTypeParameters(),
          new NoInheritedMethods(),
          new SomeLayer(),
          new RuntimeVisible());

  /** What breaks one of these is no layer, and the other rules do not apply. */
  private static final List<MethodRule> METHOD_RULES =
      List.of(new LayersOnly(), new NotGeneric(), new OneLayerAnnotation());

  private static final List<LayerRule> LAYER_RULES =
      List.of(
          new FreeName(),
          new DistinctName(),
          new ParameterCount(),
          new ParameterTypes(),
          new InputAnnotation(),
          new AccessibleOutput(),
          new ReturnType(),
          new OutputEnum(),
          new OutputRecord(),
          new Units(),
          new AdmissibleSettings());

  private static final List<InputRule> INPUT_RULES =
      List.of(new InputSize(), new InputRecord(), new AccessibleInput());

  private static final List<WiringRule> NAME_RULES = List.of(new KnownNames(), new NoCycle());

  private static final List<WiringRule> SHAPE_RULES =
      List.of(
          new OneInput(),
          new AgreeingInputs(),
          new TypedReadoutLast(),
          new EqualShapes(),
          new KernelSource(),
          new NoStackedKernels());

  private final Declaration declaration;
  private final List<Problem> problems = new ArrayList<>();

  private Checks(Declaration declaration) {
    this.declaration = declaration;
  }

  /** The network that a declaration declares, or all that is wrong with it. */
  public static Verdict check(Declaration declaration) {
    return new Checks(declaration).verdict();
  }

  private Verdict verdict() {
    passes(new IsNetwork().check(declaration));
    if (!declaration.isNetwork() || !passes(new IsInterface().check(declaration))) {
      return new Verdict.Wrong(problems);
    }
    DECLARATION_RULES.forEach(rule -> passes(rule.check(declaration)));
    List<LayerMethod> layers = layers();
    Inputs inputs = Inputs.of(declaration);
    Wiring wiring = new Wiring(declaration, inputs, layers, input(inputs), Map.of());
    boolean connected = passes(NAME_RULES.stream().flatMap(rule -> rule.check(wiring)));
    Wiring sound = wiring.sound();
    SHAPE_RULES.forEach(rule -> passes(rule.check(sound)));
    if (connected) {
      passes(new OneOutput().check(sound));
    }
    if (!declaration.resolved() || problems.stream().anyMatch(Checks::isError)) {
      return new Verdict.Wrong(problems);
    }
    passes(new VectorVisible().check(declaration));
    return new Verdict.Right(GraphBuilder.build(sound), problems);
  }

  private List<LayerMethod> layers() {
    List<LayerMethod> layers = new ArrayList<>();
    for (Method method : declaration.methods()) {
      if (method.inheritedFrom().isEmpty()
          && method.resolved()
          && passes(METHOD_RULES.stream().flatMap(rule -> rule.check(method)))) {
        LayerMethod layer = new LayerMethod(declaration, method, method.annotations().getFirst());
        if (passes(LAYER_RULES.stream().flatMap(rule -> rule.check(layer)))) {
          layers.add(layer);
        }
      }
    }
    return layers;
  }

  /** The inputs that are right by themselves. The same mistake in several statements is one. */
  private Map<String, NetworkInput> input(Inputs inputs) {
    Map<String, NetworkInput> right = new LinkedHashMap<>();
    Set<String> wrong = new HashSet<>(inputs.unclear());
    Set<List<Object>> told = new HashSet<>();
    for (Parameter statement : inputs.statements()) {
      List<Problem> found =
          INPUT_RULES.stream().flatMap(rule -> rule.check(declaration, statement)).toList();
      passes(
          found.stream()
              .filter(problem -> told.add(List.of(problem.message(), problem.arguments()))));
      if (!found.isEmpty()) {
        wrong.add(statement.name());
      } else if (!right.containsKey(statement.name())) {
        right.put(statement.name(), InputReader.read(statement));
      }
    }
    right.keySet().removeAll(wrong);
    return right;
  }

  /** Keeps the problems, and tells whether there is no error among them. */
  private boolean passes(Stream<Problem> found) {
    List<Problem> list = found.toList();
    problems.addAll(list);
    return list.stream().noneMatch(Checks::isError);
  }

  private static boolean isError(Problem problem) {
    return !problem.message().isWarning();
  }
}
