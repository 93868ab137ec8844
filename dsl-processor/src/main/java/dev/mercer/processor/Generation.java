package dev.mercer.processor;

import com.palantir.javapoet.JavaFile;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.emit.ModelClass;
import dev.mercer.processor.emit.NetworkCode;
import dev.mercer.processor.emit.StubClass;
import dev.mercer.processor.graph.Checks;
import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.graph.Verdict;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a declaration through the rooms: a right one becomes a network, a wrong one a stub, so that
 * what uses the generated class still compiles and the cause is all that is told.
 */
final class Generation {
  /** What a virtual machine gives at most: some hold back a few words of an array. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final Declaration declaration;
  private final Output output;
  private final List<Problem> problems = new ArrayList<>();

  private Generation(Declaration declaration, Output output) {
    this.declaration = declaration;
    this.output = output;
  }

  /** Generates what belongs to a declaration, and says what there is to tell of it. */
  static List<Problem> run(Declaration declaration, Output output) {
    Generation generation = new Generation(declaration, output);
    generation.run();
    return generation.problems;
  }

  private void run() {
    Verdict verdict = Checks.check(declaration);
    problems.addAll(verdict.problems());
    if (verdict instanceof Verdict.Right right && isIndexable(right.graph())) {
      Optional<Problem> problem = output.write(declaration, network(right.graph()));
      if (problem.isPresent()) {
        problems.add(problem.get());
        output.writeStub(declaration, stub());
      }
    } else {
      output.writeStub(declaration, stub()).ifPresent(problems::add);
    }
  }

  private JavaFile stub() {
    return StubClass.of(declaration);
  }

  private boolean isIndexable(Graph graph) {
    long floats = Plan.floats(graph);
    if (floats > LONGEST_ARRAY) {
      problems.add(
          Message.TOO_LARGE.at(
              declaration.place(), declaration.type().nested(), floats, LONGEST_ARRAY));
    }
    return floats <= LONGEST_ARRAY;
  }

  /** The public class comes last: it is of use only with the others. */
  private static List<JavaFile> network(Graph graph) {
    Plan plan = Plan.of(graph);
    List<JavaFile> files = new ArrayList<>(NetworkCode.of(plan));
    files.add(ModelClass.of(plan));
    return files;
  }
}
