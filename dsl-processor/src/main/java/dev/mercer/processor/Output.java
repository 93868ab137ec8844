package dev.mercer.processor;

import com.palantir.javapoet.JavaFile;
import dev.mercer.processor.declaration.Declaration;
import dev.mercer.processor.declaration.Sources;
import dev.mercer.processor.report.Message;
import dev.mercer.processor.report.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Where the classes that are generated from one type go. */
final class Output {
  private final ProcessingEnvironment environment;
  private final TypeElement origin;
  private final Sources sources;

  /**
   * @param origin what they are generated from, and nothing else: a build recompiles it alone
   * @param sources the types that there are without generation
   */
  Output(ProcessingEnvironment environment, TypeElement origin, Sources sources) {
    this.environment = environment;
    this.origin = origin;
    this.sources = sources;
  }

  /**
   * Writes the files in order, up to one that cannot be written; none if the name of one is taken,
   * for the others would mean that class by it.
   */
  Optional<Problem> write(Declaration declaration, List<JavaFile> files) {
    return files.stream()
        .map(Output::name)
        .filter(sources::contains)
        .findFirst()
        .map(name -> collision(declaration, name))
        .or(() -> files.stream().flatMap(file -> write(declaration, file).stream()).findFirst());
  }

  /** Writes a stub. A class file from an earlier compilation serves as well. */
  Optional<Problem> writeStub(Declaration declaration, JavaFile stub) {
    return write(declaration, stub).filter(problem -> !isCompiled(name(stub)));
  }

  private Optional<Problem> write(Declaration declaration, JavaFile file) {
    String name = name(file);
    // Asked here too, because javac warns when it is asked to create what there is.
    if (sources.contains(name)) {
      return Optional.of(collision(declaration, name));
    }
    try (Writer writer = environment.getFiler().createSourceFile(name, origin).openWriter()) {
      file.writeTo(writer);
      return Optional.empty();
    } catch (FilerException e) {
      return isCompiled(name) && isWritten(file)
          ? Optional.empty()
          : Optional.of(collision(declaration, name));
    } catch (IOException e) {
      return Optional.of(
          Message.CANNOT_WRITE.at(declaration.place(), declaration.type().nested(), e));
    }
  }

  /** ECJ refuses to write a source where it sees a class file; javac does not mind. */
  private Problem collision(Declaration declaration, String name) {
    String interfaceName = declaration.type().nested();
    return isCompiled(name)
        ? Message.NAME_COLLISION.at(
            declaration.place(),
            interfaceName,
            name,
            "a class file of that name on the class path",
            "delete what the last compilation has written, or keep it off the class path")
        : Message.NAME_COLLISION.at(
            declaration.place(),
            interfaceName,
            name,
            "another source of that name",
            "rename the other class or '%s'".formatted(interfaceName));
  }

  /** Whether the last compilation has left the same text: then its class file is right. */
  private boolean isWritten(JavaFile file) {
    try {
      return environment
          .getFiler()
          .getResource(
              StandardLocation.SOURCE_OUTPUT, file.packageName(), file.typeSpec().name() + ".java")
          .getCharContent(true)
          .toString()
          .equals(file.toString());
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isCompiled(String name) {
    return !sources.contains(name) && environment.getElementUtils().getTypeElement(name) != null;
  }

  private static String name(JavaFile file) {
    return (file.packageName().isEmpty() ? "" : file.packageName() + ".") + file.typeSpec().name();
  }
}
