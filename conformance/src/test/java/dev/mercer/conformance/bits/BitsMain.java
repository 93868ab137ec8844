package dev.mercer.conformance.bits;

import dev.mercer.runtime.Gradients;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jdk.incubator.vector.FloatVector;

/**
 * What a child process prints: how it runs, and then digests of what networks compute and of what
 * trainings come to. Its arguments:
 *
 * <ol>
 *   <li>{@code tiny}, or {@code all} networks;
 *   <li>how often they compute it: seldom code is interpreted, often it is compiled;
 *   <li>the threads of a training;
 *   <li>{@code through}, or {@code interrupted} if trainings are interrupted and resumed.
 * </ol>
 */
final class BitsMain {
  private BitsMain() {}

  public static void main(String[] arguments) throws IOException {
    boolean tiny = arguments[0].equals("tiny");
    int times = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    boolean interrupted = arguments[3].equals("interrupted");
    System.out.println(
        FloatVector.SPECIES_PREFERRED.vectorBitSize()
            + " bits, "
            + Subject.tiny().net().backend().name());
    for (Subject subject : tiny ? List.of(Subject.tiny()) : Subject.all()) {
      evaluate(subject, times);
    }
    for (Lesson lesson : tiny ? List.of(Lesson.tiny()) : Lesson.all()) {
      System.out.println(lesson.name() + ", training: " + lesson.result(threads, interrupted));
    }
  }

  private static void evaluate(Subject subject, int times) {
    Map<String, String> first = digests(subject);
    for (int i = 1; i < times; i++) {
      Map<String, String> again = digests(subject);
      if (!again.equals(first)) {
        throw new AssertionError("first " + first + ", then " + again);
      }
    }
    first.forEach((what, digest) -> System.out.println(subject + ", " + what + ": " + digest));
  }

  private static Map<String, String> digests(Subject subject) {
    Model net = subject.net();
    Map<String, String> digests = new LinkedHashMap<>();
    float[] outputs = new float[Subject.COUNT * net.outputSize()];
    net.outputs(subject.rows(), Subject.COUNT, outputs);
    digests.put("outputs", Digest.of(outputs));
    float[][] layers =
        IntStream.range(0, Subject.COUNT)
            .mapToObj(row -> subject.layers().apply(subject.row(row)))
            .flatMap(List::stream)
            .toArray(float[][]::new);
    digests.put("layers", Digest.of(layers));
    Gradients gradients = net.gradients(subject.rows(), Subject.COUNT, subject.upstream());
    digests.put("gradient by the rows", Digest.of(gradients.ofInputs()));
    for (Parameter parameter : net.parameters()) {
      if (isTrainable(parameter)) {
        digests.put("gradient by " + parameter.name(), Digest.of(gradients.of(parameter.name())));
      }
    }
    return digests;
  }

  private static boolean isTrainable(Parameter parameter) {
    return switch (parameter.name().substring(parameter.name().indexOf('.') + 1)) {
      case "prototypes", "raw_bias", "raw_epsilon", "raw_factor", "weight" -> true;
      // A kernel layer's bias that is fixed is a scalar.
      case "bias" -> parameter.shape().length == 1;
      default -> false;
    };
  }
}
