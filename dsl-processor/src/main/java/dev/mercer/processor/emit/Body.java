package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.step.Buffer;
import java.util.function.Consumer;

/** The body of a generated method: plain statements, and statements and loops on lanes. */
final class Body {
  private final Form form;
  private final CodeBlock.Builder code = CodeBlock.builder();

  Body(Form form) {
    this.form = form;
  }

  Form form() {
    return form;
  }

  CodeBlock code() {
    return code.build();
  }

  /** A statement that is the same in both forms. */
  Body line(String format, Object... arguments) {
    code.addStatement(format, arguments);
    return this;
  }

  /** Statements that stand already. */
  Body add(CodeBlock statements) {
    code.add(statements);
    return this;
  }

  /** A loop or condition around what {@code inside} writes. */
  Body block(String head, Consumer<Body> inside) {
    code.beginControlFlow("$L", head);
    inside.accept(this);
    code.endControlFlow();
    return this;
  }

  /** A loop over the rows of the samples from {@code from} to {@code to}. */
  Body rows(int rowsPerSample, Consumer<Body> inside) {
    return block(
        "for (int row = %s; row < %s; row++)"
            .formatted(Code.times("from", rowsPerSample), Code.times("to", rowsPerSample)),
        inside);
  }

  /** A loop over all rows of the first {@code rows} samples. */
  Body allRows(int rowsPerSample, Consumer<Body> inside) {
    return block(
        "for (int row = 0; row < %s; row++)".formatted(Code.times("rows", rowsPerSample)), inside);
  }

  /** Names the index of a row's first element. */
  Body place(String name, Buffer buffer) {
    return line("int $L = $L", name, Code.row(buffer, "row"));
  }

  /** A condition with both branches. */
  Body block(String head, Consumer<Body> inside, String other, Consumer<Body> otherwise) {
    code.beginControlFlow("$L", head);
    inside.accept(this);
    code.nextControlFlow("$L", other);
    otherwise.accept(this);
    code.endControlFlow();
    return this;
  }

  /** A local variable that holds lanes. */
  Body let(String name, LaneCode value) {
    return line("$T $L = $L", form.type(), name, form.print(value));
  }

  /** Gives a new value to a local variable that holds lanes. */
  Body set(String name, LaneCode value) {
    return line("$L = $L", name, form.print(value));
  }

  /** Declares a local variable that holds lanes, or gives it a new value. */
  Body assign(boolean declare, String name, LaneCode value) {
    return declare ? let(name, value) : set(name, value);
  }

  Body store(String array, String index, LaneCode value) {
    return line("$L", form.store(array, index, value));
  }

  /** A loop in which {@code variable} takes {@code length} elements from 0, lanes at a time. */
  Body lanes(String variable, int length, Consumer<Body> inside) {
    return lanes(variable, length, 1, inside);
  }

  /** A loop over {@code length} elements that takes {@code vectors} times the lanes at a time. */
  Body lanes(String variable, int length, int vectors, Consumer<Body> inside) {
    return block(
        "for (int %1$s = 0; %1$s < %2$s; %3$s)"
            .formatted(variable, length, form.step(variable, vectors)),
        inside);
  }

  /**
   * A loop over the lanes of 16 partial results of a row, around one over the elements {@code i}
   * that belong to them: element {@code i} to result {@code i mod 16}, whatever the lanes.
   *
   * @param first declares the partial results
   * @param inside adds to them
   * @param last stores them
   */
  Body partials(int length, Consumer<Body> first, Consumer<Body> inside, Consumer<Body> last) {
    return lanes(
        "lane",
        16,
        nest -> {
          first.accept(nest);
          nest.block("for (int i = lane; i < %s; i += 16)".formatted(length), inside);
          last.accept(nest);
        });
  }

  /** A loop over the panels of a number of units, where there are several. */
  Body panels(int count, Consumer<Body> inside) {
    if (count == 1) {
      inside.accept(this);
      return this;
    }
    return block("for (int panel = 0; panel < %s; panel++)".formatted(count), inside);
  }
}
