package dev.mercer.processor;

import com.google.auto.service.AutoService;
import dev.mercer.Network;
import dev.mercer.processor.declaration.Candidates;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.DeclarationReader;
import dev.mercer.processor.declaration.Place;
import dev.mercer.processor.declaration.Sources;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Reporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates a class for each interface that is annotated {@link Network}, and tells of layers that
 * stand elsewhere. It claims Mercer's annotations, and never throws.
 */
@AutoService(Processor.class)
public final class NetworkProcessor extends AbstractProcessor {
  private final Sources sources = new Sources();

  /** Declarations that name a type which is not there yet: another processor may generate it. */
  private final Set<String> deferred = new TreeSet<>();

  /** For the compiler, which asks for a public constructor. */
  public NetworkProcessor() {}

  /** Among them is the one on generated classes: it too must be claimed by somebody. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.mercer.*", "javax.annotation.processing.Generated");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  // Where nobody claims an annotation, javac warns of it under -Xlint:all.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    sources.add(round.getRootElements());
    declarations(annotations, round).forEach(type -> process(type, round.processingOver()));
    return true;
  }

  /** New declarations and deferred ones, in an order that is the same under every compiler. */
  private List<TypeElement> declarations(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Elements elements = processingEnv.getElementUtils();
    List<TypeElement> again =
        deferred.stream()
            .flatMap(name -> Stream.ofNullable(elements.getTypeElement(name)))
            .toList();
    deferred.clear();
    return Stream.concat(
            again.stream(), Candidates.of(annotations, round, processingEnv.getTypeUtils()))
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  private void process(TypeElement type, boolean last) {
    Reporter reporter = new Reporter(processingEnv.getMessager());
    try {
      Declaration declaration =
          new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils())
              .read(type);
      if (declaration.resolved() || last) {
        Output output = new Output(processingEnv, type, sources);
        reporter.report(declaration, Generation.run(declaration, output));
      } else {
        deferred.add(type.getQualifiedName().toString());
      }
    } catch (RuntimeException | StackOverflowError e) {
      reporter.report(Message.INTERNAL.at(Place.of(type), type.getSimpleName(), stackTrace(e)));
    }
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
