package dev.mercer.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler complains of.
 *
 * @param file the name of the source, without its folders; a question mark where there is none
 * @param line the line, from 1
 * @param at the rest of the line from where the complaint points
 */
record Complaint(Diagnostic.Kind kind, String file, long line, String at, String message) {
  static final String OF_THE_COMPILER = "compiler";

  static Complaint of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return new Complaint(
        diagnostic.getKind() == Diagnostic.Kind.ERROR
            ? Diagnostic.Kind.ERROR
            : Diagnostic.Kind.WARNING,
        source == null ? "?" : source.getName().replaceFirst(".*/", ""),
        diagnostic.getLineNumber(),
        source == null ? "" : at(source, (int) diagnostic.getPosition()),
        diagnostic.getMessage(Locale.ROOT));
  }

  /**
   * Compilers differ in two things: of a type javac shows the keyword and ECJ the name, and of an
   * annotation's value javac shows the value and ECJ the pair of name and value.
   */
  private static String at(JavaFileObject source, int position) {
    try {
      String rest = Files.readString(Path.of(source.toUri())).substring(position);
      return rest.lines()
          .findFirst()
          .orElse("")
          .replaceFirst("^(?:class|interface|@?interface|enum|record) |^\\w+ = ", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code; {@link #OF_THE_COMPILER} where the message is not one of ours. */
  String code() {
    return message.startsWith("[MER")
        ? message.substring(1, message.indexOf(']'))
        : OF_THE_COMPILER;
  }

  @Override
  public String toString() {
    return "%s %s:%s %s".formatted(kind, file, line, message);
  }
}
