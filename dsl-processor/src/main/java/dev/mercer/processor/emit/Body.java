package dev.mercer.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.mercer.processor.plan.Buffer;
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

  /** A loop over the rows from {@code from} to {@code to}. */
  Body rows(Consumer<Body> inside) {
    return block("for (int row = from; row < to; row++)", inside);
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
  Body let(String name, Expression value) {
    return line("$T $L = $L", form.type(), name, form.print(value));
  }

  /** Gives a new value to a local variable that holds lanes. */
  Body set(String name, Expression value) {
    return line("$L = $L", name, form.print(value));
  }

  /** Declares a local variable that holds lanes, or gives it a new value. */
  Body assign(boolean declare, String name, Expression value) {
    return declare ? let(name, value) : set(name, value);
  }

  Body store(String array, String index, Expression value) {
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
   * Sums over a row in 16 partial sums, element {@code i} in sum {@code i mod 16}, whatever the
   * lanes; they are left in {@code work} from {@code partials}, 16 floats for each name. {@code
   * inside} is given the index {@code i} and adds to the named variables.
   */
  Body partialSums(int length, String partials, Consumer<Body> inside, String... names) {
    return lanes(
        "lane",
        16,
        nest -> {
          for (String name : names) {
            let(name, Expression.uniform("0f"));
          }
          block("for (int i = lane; i < %s; i += 16)".formatted(length), inside);
          for (int n = 0; n < names.length; n++) {
            String behind = n == 0 ? "" : " + " + 16 * n;
            store("work", partials + behind + " + lane", Expression.lanes(names[n]));
          }
        });
  }
}
