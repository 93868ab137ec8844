package dev.mercer.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.mercer.processor.plan.LayerPlan;
import dev.mercer.processor.plan.Plan;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Pass;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The passes of a network in one form: the methods of the interface, then layer by layer. */
final class PassesClass {
  private static final String ROWS =
      "float[] parameters, float[] derived, float[] work, int[] near, int from, int to";

  private final Plan plan;
  private final Form form;
  private final NameAllocator names = new NameAllocator();
  private final List<Section> sections = new ArrayList<>();

  private PassesClass(Plan plan, Form form) {
    this.plan = plan;
    this.form = form;
    for (String reserved :
        List.of(
            "derive",
            "deriveForInputs",
            "read",
            "write",
            "readUpstream",
            "forward",
            "forwardLayer",
            "backward",
            "backwardInputs",
            "accumulate")) {
      names.newName(reserved);
    }
    for (LayerPlan layer : plan.layers()) {
      Section section = new Section(form, plan, layer, names);
      LayerCode.write(section);
      sections.add(section);
    }
  }

  static TypeSpec of(Plan plan, Form form) {
    return new PassesClass(plan, form).type();
  }

  private TypeSpec type() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(plan.graph().generatedName() + "_" + form.name())
            .addJavadoc("$L", ClassComment.of(plan, form))
            .addModifiers(Modifier.FINAL)
            .alwaysQualify(plan.graph().takenNames().toArray(String[]::new))
            .addSuperinterface(RuntimeTypes.PASSES);
    if (form instanceof VectorForm) {
      type.addField(species()).addField(lanes());
    }
    plan.addresses().stream()
        .filter(places -> !places.isEmpty())
        .forEach(places -> type.addField(places(places)));
    type.addMethod(derive("derive", Pass.DERIVE));
    type.addMethod(derive("deriveForInputs", Pass.DERIVE_FOR_INPUTS));
    CopyCode copies = new CopyCode(plan, form);
    type.addMethod(copies.read());
    type.addMethod(copies.write());
    type.addMethod(copies.readUpstream());
    type.addMethod(pass("forward", ROWS, Pass.FORWARD, sections));
    type.addMethod(forwardLayer());
    type.addMethod(pass("backward", ROWS, Pass.BACKWARD, sections.reversed()));
    type.addMethod(pass("backwardInputs", ROWS, Pass.BACKWARD_INPUTS, sections.reversed()));
    type.addMethod(accumulate());
    sections.forEach(section -> type.addMethods(section.methods()));
    return type.build();
  }

  /** 16 lanes are the widest that 16 partial sums and panels of 16 allow. */
  private static FieldSpec species() {
    TypeName species =
        ParameterizedTypeName.get(VectorForm.VECTOR_SPECIES, ClassName.get(Float.class));
    return FieldSpec.builder(species, "SPECIES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            CodeBlock.of(
                """
                $1T.SPECIES_PREFERRED.length() > 16
                    ? $1T.SPECIES_512
                    : $1T.SPECIES_PREFERRED""",
                VectorForm.FLOAT_VECTOR))
        .build();
  }

  private static FieldSpec lanes() {
    return FieldSpec.builder(
            TypeName.INT, "LANES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("SPECIES.length()")
        .build();
  }

  /** The places of one array, as one declaration: a map of the array. */
  private static FieldSpec places(List<Address> places) {
    CodeBlock rest =
        places.stream()
            .skip(1)
            .map(place -> CodeBlock.of(",\n$L = $L", place.name(), place.offset()))
            .collect(CodeBlock.joining(""));
    Address first = places.getFirst();
    return FieldSpec.builder(TypeName.INT, first.name(), Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Where values start in {@code $L}.\n", first.array().code())
        .initializer("$L$>$>$L$<$<", first.offset(), rest)
        .build();
  }

  private MethodSpec derive(String name, Pass pass) {
    return pass(name, "float[] parameters, float[] derived", pass, sections);
  }

  private MethodSpec pass(String name, String parameters, Pass pass, List<Section> order) {
    MethodSpec.Builder method = Members.override(name, TypeName.VOID, parameters);
    order.forEach(section -> method.addCode(section.calls(pass)));
    return method.build();
  }

  private MethodSpec forwardLayer() {
    Body body = new Body(form);
    body.block(
        "switch (layer)",
        cases -> {
          for (Section section : sections) {
            cases.block(
                "case %s ->".formatted(section.layer().index()),
                inside -> inside.add(section.calls(Pass.FORWARD)));
          }
          cases.line(
              "default -> throw new $T($S + layer)",
              IndexOutOfBoundsException.class,
              "A network of " + sections.size() + " layers has no layer ");
        });
    return Members.override("forwardLayer", TypeName.VOID, "int layer, " + ROWS)
        .addCode(body.code())
        .build();
  }

  private MethodSpec accumulate() {
    Body body = new Body(form);
    for (Section section : sections) {
      for (Section.Task task : section.tasks()) {
        body.block(
            "if (task < %s)".formatted(task.end()),
            inside -> inside.line("$L", task.statement()).line("return"));
      }
    }
    body.line(
        "throw new $T($S + task)",
        IndexOutOfBoundsException.class,
        "A network of " + plan.tasks() + " tasks has no task ");
    return Members.override(
            "accumulate",
            TypeName.VOID,
            "int task, float[] parameters, float[] derived, float[] work, int[] near, int rows,"
                + " float[] gradient")
        .addCode(body.code())
        .build();
  }
}
