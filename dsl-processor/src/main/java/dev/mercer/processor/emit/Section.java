package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.step.Pass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** What one layer adds to a class of passes: its methods, and the calls of them in each pass. */
final class Section {
  private final Form form;
  private final Plan plan;
  private final LayerPlan layer;
  private final NameAllocator names;
  private final Map<Pass, Body> calls = new EnumMap<>(Pass.class);
  private final List<Task> tasks = new ArrayList<>();
  private final List<MethodSpec.Builder> methods = new ArrayList<>();

  /**
   * @param names the names of all methods of the class
   */
  Section(Form form, Plan plan, LayerPlan layer, NameAllocator names) {
    this.form = form;
    this.plan = plan;
    this.layer = layer;
    this.names = names;
  }

  Form form() {
    return form;
  }

  Plan plan() {
    return plan;
  }

  LayerPlan layer() {
    return layer;
  }

  /** The name of the layer's method of this role, as in {@code nearTile}. */
  String name(String role) {
    return names.newName(layer.name() + role);
  }

  /** Adds a statement to a pass. */
  void call(Pass pass, String statement) {
    calls.computeIfAbsent(pass, any -> new Body(form)).line("$L", statement);
  }

  /** Adds a statement for the tasks before one, from those of the statement before. */
  void task(int end, String statement) {
    tasks.add(new Task(end, statement));
  }

  /** What the layer does for each of its tasks, in order. */
  List<Task> tasks() {
    return List.copyOf(tasks);
  }

  /** A statement for the tasks before {@code end}. */
  record Task(int end, String statement) {}

  /** What the layer adds to a pass: nothing, perhaps. */
  CodeBlock calls(Pass pass) {
    return calls.containsKey(pass) ? calls.get(pass).code() : CodeBlock.of("");
  }

  List<MethodSpec> methods() {
    return methods.stream().map(MethodSpec.Builder::build).toList();
  }

  /**
   * Adds a method that returns nothing.
   *
   * @param comment why it is there and what it computes
   * @param parameters as in source: {@code "float[] work, int row"}
   */
  void method(String name, String comment, String parameters, Consumer<Body> inside) {
    method(name, comment, TypeName.VOID, parameters, inside);
  }

  /** Adds a method. */
  void method(
      String name, String comment, TypeName returns, String parameters, Consumer<Body> inside) {
    MethodSpec.Builder method =
        Members.method(name, comment, returns, parameters)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    // It stands before the methods that it calls, which its body adds.
    methods.add(method);
    Body body = new Body(form);
    inside.accept(body);
    method.addCode(body.code());
  }
}
