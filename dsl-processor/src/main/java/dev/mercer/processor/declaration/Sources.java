package dev.mercer.processor.declaration;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The types that stand in sources, as far as they are known; the others are in class files. */
public final class Sources {
  private final Set<String> outermost = new HashSet<>();

  /** Adds the types that a round starts from. */
  public void add(Set<? extends Element> roots) {
    for (TypeElement type : ElementFilter.typesIn(roots)) {
      outermost.add(type.getQualifiedName().toString());
    }
  }

  /** Whether the outermost type of this name is among them. */
  public boolean contains(String qualifiedName) {
    return outermost.contains(qualifiedName);
  }
}
