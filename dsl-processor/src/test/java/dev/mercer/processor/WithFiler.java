package dev.mercer.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Mercer's processor with another filer than the compiler's. */
final class WithFiler extends AbstractProcessor {
  private final NetworkProcessor processor = new NetworkProcessor();
  private final UnaryOperator<Filer> filer;

  WithFiler(UnaryOperator<Filer> filer) {
    this.filer = filer;
  }

  @Override
  public void init(ProcessingEnvironment environment) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("getFiler")
                ? filer.apply(environment.getFiler())
                : method.invoke(environment, arguments);
    processor.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                WithFiler.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                handler));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }
}
