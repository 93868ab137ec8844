package dev.mercer.processor.emit;

import dev.mercer.processor.step.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a generated method: the arrays that it touches, in their order, then ints.
 *
 * @param panel the argument for the parameter {@code panel}, which stands first; empty for none
 * @param ints the names of the ints
 */
record Signature(String panel, List<Array> arrays, List<String> ints) {

  static Signature of(Stream<Array> arrays, String... ints) {
    Set<Array> touched = arrays.collect(Collectors.toSet());
    return new Signature(
        "", Arrays.stream(Array.values()).filter(touched::contains).toList(), List.of(ints));
  }

  /** With a panel, if there are several. */
  Signature forPanel(String argument) {
    return new Signature(argument, arrays, ints);
  }

  /** With other ints. */
  Signature with(List<String> others) {
    return new Signature(panel, arrays, others);
  }

  /** As in source: {@code "float[] work, int row"}. */
  String parameters() {
    return join(
        panel.isEmpty() ? Stream.empty() : Stream.of("int panel"),
        arrays.stream().map(Array::declaration),
        ints.stream().map(name -> "int " + name));
  }

  /** In a method that has parameters of the same names. */
  String arguments() {
    return join(
        panel.isEmpty() ? Stream.empty() : Stream.of(panel),
        arrays.stream().map(Array::code),
        ints.stream());
  }

  private static String join(Stream<String> panel, Stream<String> arrays, Stream<String> ints) {
    return Stream.of(panel, arrays, ints).flatMap(each -> each).collect(Collectors.joining(", "));
  }
}
