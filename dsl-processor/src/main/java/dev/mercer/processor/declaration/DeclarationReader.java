package dev.mercer.processor.declaration;

import dev.mercer.Network;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a declaration out of the compiler's elements. */
public final class DeclarationReader {
  private static final String VECTOR = "jdk.incubator.vector.FloatVector";
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String RUNTIME = "dev.mercer.runtime.Model";

  private final Elements elements;
  private final Types types;

  public DeclarationReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Reads the declaration. */
  public Declaration read(TypeElement type) {
    TypeReader typeReader = new TypeReader(elements, elements.getPackageOf(type));
    MethodReader methodReader = new MethodReader(elements, types, type, typeReader);
    List<TypeElement> inherited = new ArrayList<>();
    boolean supertypesResolved = collectInterfaces(type, inherited);
    ModuleElement module = elements.getModuleOf(type);
    return new Declaration(
        Place.of(type),
        TypeReader.name(elements, type),
        type.getAnnotation(Network.class) != null,
        kind(type.getKind()),
        nesting(type).stream().allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
        nesting(type).stream().anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE)),
        type.getModifiers().contains(Modifier.SEALED),
        type.getTypeParameters().stream().map(one -> one.getSimpleName().toString()).toList(),
        takenNames(type, inherited),
        methods(type, inherited).stream().map(methodReader::read).toList(),
        supertypesResolved,
        elements.getTypeElement(module, VECTOR) != null,
        elements.getTypeElement(module, GENERATED) != null,
        elements.getTypeElement(module, RUNTIME) != null,
        module.getQualifiedName().toString());
  }

  /**
   * The names of the types and constants that the type has or inherits, and of types beside it
   * where java.lang has one of that name.
   */
  private List<String> takenNames(TypeElement type, List<TypeElement> inherited) {
    Stream<String> members =
        Stream.concat(Stream.of(type), inherited.stream())
            .flatMap(each -> each.getEnclosedElements().stream())
            .filter(member -> !(member instanceof ExecutableElement))
            .map(DeclarationReader::name);
    Stream<String> neighbours =
        elements.getPackageOf(type).getEnclosedElements().stream()
            .map(DeclarationReader::name)
            .filter(name -> elements.getTypeElement("java.lang." + name) != null);
    return Stream.concat(members, neighbours).distinct().toList();
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }

  private static List<Element> nesting(TypeElement type) {
    List<Element> nesting = new ArrayList<>();
    for (Element each = type;
        each.getKind().isClass() || each.getKind().isInterface();
        each = each.getEnclosingElement()) {
      nesting.add(each);
    }
    return nesting;
  }

  /** Collects what the type extends, directly or not; false if one of them is not known. */
  private static boolean collectInterfaces(TypeElement type, List<TypeElement> into) {
    boolean resolved = true;
    for (TypeMirror each : type.getInterfaces()) {
      if (each.getKind() == TypeKind.ERROR) {
        resolved = false;
      } else {
        TypeElement element = (TypeElement) ((DeclaredType) each).asElement();
        if (!into.contains(element)) {
          into.add(element);
          resolved &= collectInterfaces(element, into);
        }
      }
    }
    return resolved;
  }

  /**
   * The type's own methods, and those it inherits and does not redeclare. What enums, records and
   * annotations have as methods is no attempt at a layer.
   */
  private Set<ExecutableElement> methods(TypeElement type, List<TypeElement> inherited) {
    if (type.getKind() != ElementKind.INTERFACE && type.getKind() != ElementKind.CLASS) {
      return Set.of();
    }
    Set<ExecutableElement> methods =
        new LinkedHashSet<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    for (TypeElement each : inherited) {
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        boolean member =
            !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
        if (member && methods.stream().noneMatch(own -> elements.overrides(own, method, type))) {
          methods.add(method);
        }
      }
    }
    return methods;
  }

  private static Declaration.Kind kind(ElementKind kind) {
    return switch (kind) {
      case INTERFACE -> Declaration.Kind.INTERFACE;
      case ANNOTATION_TYPE -> Declaration.Kind.ANNOTATION;
      case ENUM -> Declaration.Kind.ENUM;
      case RECORD -> Declaration.Kind.RECORD;
      default -> Declaration.Kind.CLASS;
    };
  }
}
