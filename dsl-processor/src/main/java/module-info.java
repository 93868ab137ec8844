/** Checks declarations and generates their networks. */
@SuppressWarnings("requires-automatic") // JavaPoet and AutoService state their names in manifests.
module dev.mercer.processor {
  requires com.palantir.javapoet;
  requires dev.mercer;
  requires java.compiler;
  requires org.jspecify;
  requires static com.google.auto.service;

  provides javax.annotation.processing.Processor with
      dev.mercer.processor.NetworkProcessor;
}
