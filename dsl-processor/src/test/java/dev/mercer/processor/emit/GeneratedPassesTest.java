package dev.mercer.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.processor.graph.Graph;
import dev.mercer.processor.kind.Kind;
import dev.mercer.processor.kind.Kinds;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedPassesTest {
  private static final double TOLERANCE = 1e-5;

  static Stream<Arguments> graphs() {
    return Subjects.graphs().entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("graphs")
  void bothFormsComputeTheFormulasAndTheSameBits(String name, Graph graph) {
    Subject subject = new Subject(graph, 70, 1);
    Accuracy.check(subject, subject.generated().scalar(), TOLERANCE);
    Accuracy.check(subject, subject.generated().vector(), TOLERANCE);
    assertThat(subject.outputs(subject.generated().vector()))
        .isEqualTo(subject.outputs(subject.generated().scalar()));
    assertThat(subject.gradients(subject.generated().vector()).inputs())
        .isEqualTo(subject.gradients(subject.generated().scalar()).inputs());
    assertThat(subject.gradients(subject.generated().vector()).parameters())
        .isEqualTo(subject.gradients(subject.generated().scalar()).parameters());
  }

  @Test
  void everyKindOfLayerIsAmongTheSubjects() {
    Set<String> kinds =
        Subjects.graphs().values().stream()
            .flatMap(graph -> graph.layers().stream())
            .map(layer -> layer.kind().name())
            .collect(Collectors.toSet());
    assertThat(kinds).isEqualTo(Kinds.ALL.stream().map(Kind::name).collect(Collectors.toSet()));
  }
}
