package dev.mercer.processor.declaration;

import dev.mercer.processor.declaration.Definition.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** Reads types, seen from one package. */
final class TypeReader {
  private final Elements elements;
  private final PackageElement from;

  TypeReader(Elements elements, PackageElement from) {
    this.elements = elements;
    this.from = from;
  }

  static TypeName name(Elements elements, TypeElement type) {
    List<String> simpleNames = new ArrayList<>();
    for (Element each = type;
        each.getKind().isClass() || each.getKind().isInterface();
        each = each.getEnclosingElement()) {
      simpleNames.addFirst(each.getSimpleName().toString());
    }
    return new TypeName(
        elements.getPackageOf(type).getQualifiedName().toString(), List.copyOf(simpleNames));
  }

  /** Reads the type of a parameter, or what a method returns. */
  SourceType read(TypeMirror type) {
    return type.accept(new Visitor(this::definition), null);
  }

  /** Reads a type argument, of which only the spelling matters. */
  private SourceType argument(TypeMirror type) {
    return type.accept(new Visitor(element -> new Definition.Other()), null);
  }

  private Definition definition(TypeElement type) {
    return switch (type.getKind()) {
      case ENUM -> new Definition.EnumDefinition(constants(type));
      case RECORD ->
          new Definition.RecordDefinition(
              type.getRecordComponents().stream().map(this::component).toList());
      default -> new Definition.Other();
    };
  }

  private Component component(RecordComponentElement component) {
    AnnotationReader annotations = new AnnotationReader(elements, component);
    return new Component(
        place(component),
        component.getSimpleName().toString(),
        component.asType().accept(new Visitor(this::enumeration), null),
        annotations.category(),
        annotations.column());
  }

  /** javac points to a component that stands in a source; ECJ points to nothing in a record. */
  private Optional<Place> place(RecordComponentElement component) {
    boolean points =
        elements.getClass().getName().startsWith("com.sun.tools.javac.")
            && elements.getFileObjectOf(component).getKind() == JavaFileObject.Kind.SOURCE;
    return points ? Optional.of(Place.of(component)) : Optional.empty();
  }

  private Definition enumeration(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        ? new Definition.EnumDefinition(constants(type))
        : new Definition.Other();
  }

  private static List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }

  private boolean accessible(TypeElement type) {
    boolean samePackage = elements.getPackageOf(type).equals(from);
    for (Element each = type;
        each.getKind().isClass() || each.getKind().isInterface();
        each = each.getEnclosingElement()) {
      boolean isPublic = each.getModifiers().contains(Modifier.PUBLIC);
      boolean isPrivate = each.getModifiers().contains(Modifier.PRIVATE);
      if (isPrivate || !(isPublic || samePackage)) {
        return false;
      }
    }
    return true;
  }

  private final class Visitor extends SimpleTypeVisitor14<SourceType, Void> {
    private final Function<TypeElement, Definition> definitions;

    Visitor(Function<TypeElement, Definition> definitions) {
      this.definitions = definitions;
    }

    @Override
    public SourceType visitPrimitive(PrimitiveType type, Void none) {
      return switch (type.getKind()) {
        case BOOLEAN -> new SourceType.Primitive("boolean");
        case BYTE -> new SourceType.Primitive("byte");
        case SHORT -> new SourceType.Primitive("short");
        case INT -> new SourceType.Primitive("int");
        case LONG -> new SourceType.Primitive("long");
        case CHAR -> new SourceType.Primitive("char");
        case FLOAT -> new SourceType.Primitive("float");
        default -> new SourceType.Primitive("double");
      };
    }

    @Override
    public SourceType visitNoType(NoType type, Void none) {
      return new SourceType.Primitive("void");
    }

    @Override
    public SourceType visitArray(ArrayType type, Void none) {
      return new SourceType.Array(type.getComponentType().accept(this, null));
    }

    @Override
    public SourceType visitError(ErrorType type, Void none) {
      return new SourceType.Unresolved(type.asElement().getSimpleName().toString());
    }

    @Override
    public SourceType visitDeclared(DeclaredType type, Void none) {
      TypeElement element = (TypeElement) type.asElement();
      return new SourceType.Declared(
          name(elements, element),
          type.getTypeArguments().stream().map(TypeReader.this::argument).toList(),
          accessible(element),
          definitions.apply(element));
    }

    @Override
    public SourceType visitTypeVariable(TypeVariable type, Void none) {
      return new SourceType.Variable(type.asElement().getSimpleName().toString());
    }

    @Override
    public SourceType visitWildcard(WildcardType type, Void none) {
      return new SourceType.Wildcard(bound(type.getExtendsBound()), bound(type.getSuperBound()));
    }

    @Override
    protected SourceType defaultAction(TypeMirror type, Void none) {
      return new SourceType.Unresolved(type.getKind().name());
    }

    private List<SourceType> bound(@Nullable TypeMirror bound) {
      return Optional.ofNullable(bound).map(TypeReader.this::argument).stream().toList();
    }
  }
}
