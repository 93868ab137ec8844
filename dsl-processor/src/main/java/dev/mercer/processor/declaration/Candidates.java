package dev.mercer.processor.declaration;

import dev.mercer.Network;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The types of a round that are to be read as declarations. */
public final class Candidates {
  private Candidates() {}

  /**
   * Those that are annotated {@code @Network}, and those that have layers without it, unless a
   * network extends them: then that network's declaration tells of it.
   */
  public static Stream<TypeElement> of(
      Set<? extends TypeElement> annotations, RoundEnvironment round, Types types) {
    Set<TypeElement> networks =
        ElementFilter.typesIn(round.getElementsAnnotatedWith(Network.class));
    Stream<TypeElement> strays =
        annotations.stream()
            .filter(
                annotation -> annotation.getQualifiedName().toString().startsWith("dev.mercer."))
            .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
            .map(Candidates::type)
            .filter(
                type ->
                    networks.stream()
                        .noneMatch(
                            network ->
                                types.isSubtype(network.asType(), types.erasure(type.asType()))));
    return Stream.concat(networks.stream(), strays).distinct();
  }

  /** The type itself, that of a layer, or that of a layer's parameter. */
  private static TypeElement type(Element annotated) {
    return annotated instanceof TypeElement type ? type : type(annotated.getEnclosingElement());
  }
}
