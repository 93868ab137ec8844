package dev.mercer.conformance.classfile;

import static com.google.common.truth.Truth.assertThat;

import dev.mercer.runtime.Model;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What must not be in the class files of the runtime and of the networks in these tests. */
class ClassFileTest {
  /** HotSpot does not compile a longer method, and says nothing. */
  private static final int NEVER_COMPILED = 8_000;

  /** Half of that for a pass of a network, so that a change to an emitter comes nowhere near. */
  private static final int LONGEST_PASS = 4_000;

  /** Functions of {@code Math} that may differ in their last bit between machines. */
  private static final Set<String> INEXACT =
      Set.of(
          "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos",
          "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");

  private static final String VECTORS = "jdk/incubator/vector/";

  private static final List<ClassModel> RUNTIME = ClassFiles.with(Model.class);

  private static final List<ClassModel> GENERATED =
      ClassFiles.with(ClassFileTest.class).stream()
          .filter(type -> name(type).contains("/Mercer"))
          .toList();

  private static final List<ClassModel> PASSES =
      GENERATED.stream()
          .filter(type -> name(type).endsWith("_Vector") || name(type).endsWith("_Scalar"))
          .toList();

  @Test
  void theScanSeesWhatThereIs() {
    assertThat(RUNTIME.size()).isGreaterThan(100);
    assertThat(PASSES.size()).isAtLeast(60);
    assertThat(members(RUNTIME).toList()).contains("java/lang/StrictMath.exp");
    assertThat(members(PASSES).toList()).contains(VECTORS + "FloatVector.fma");
  }

  @Test
  void noMethodIsTooLongToBeCompiled() {
    assertThat(methodsLongerThan(NEVER_COMPILED, RUNTIME)).isEmpty();
    assertThat(methodsLongerThan(NEVER_COMPILED, GENERATED)).isEmpty();
    assertThat(methodsLongerThan(LONGEST_PASS, PASSES)).isEmpty();
  }

  @Test
  void nothingCallsAFunctionWhoseLastBitDependsOnTheMachine() {
    assertThat(
            Stream.concat(members(RUNTIME), members(GENERATED))
                .filter(ClassFileTest::isInexact)
                .toList())
        .isEmpty();
  }

  /** {@code owner.name} of a member. */
  private static boolean isInexact(String member) {
    String owner = member.substring(0, member.lastIndexOf('.'));
    String name = member.substring(member.lastIndexOf('.') + 1);
    return switch (owner) {
      case "java/lang/Math" -> INEXACT.contains(name);
      case VECTORS + "VectorOperators" -> true;
      // The order of a lane reduction and of a parallel sum is nobody's promise.
      default ->
          name.equals("reduceLanes")
              || name.equals("parallel")
              || name.equals("parallelStream")
              || (owner.startsWith(VECTORS) && INEXACT.contains(name));
    };
  }

  /** In a field, an array or an argument a vector is an object. */
  @Test
  void vectorsStayInLocalVariables() {
    List<String> found = new ArrayList<>();
    for (ClassModel type : PASSES) {
      type.fields().stream()
          .filter(field -> isVector(field.fieldType().stringValue()))
          .forEach(field -> found.add(name(type) + "." + field.fieldName()));
      type.methods().stream()
          .filter(method -> isVector(method.methodType().stringValue()))
          .forEach(method -> found.add(name(type, method)));
      for (PoolEntry entry : type.constantPool()) {
        if (entry instanceof InvokeDynamicEntry it && isVector(it.type().stringValue())) {
          found.add(name(type) + ": a lambda of " + it.type());
        }
      }
      type.methods().stream()
          .filter(ClassFileTest::makesVectorArrays)
          .forEach(method -> found.add(name(type, method)));
    }
    assertThat(found).isEmpty();
  }

  private static boolean isVector(String descriptor) {
    return descriptor.contains(VECTORS) && !descriptor.equals("L" + VECTORS + "VectorSpecies;");
  }

  private static boolean makesVectorArrays(MethodModel method) {
    return method
        .code()
        .map(code -> code.elementStream())
        .orElse(Stream.empty())
        .anyMatch(
            element ->
                element instanceof NewReferenceArrayInstruction array
                    && isVector(array.componentType().asInternalName()));
  }

  private static List<String> methodsLongerThan(int bytes, List<ClassModel> types) {
    List<String> found = new ArrayList<>();
    for (ClassModel type : types) {
      for (MethodModel method : type.methods()) {
        int length = method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
        if (length > bytes) {
          found.add(name(type, method) + ": " + length);
        }
      }
    }
    return found;
  }

  /** {@code owner.name} of every field and method that a class refers to. */
  private static Stream<String> members(List<ClassModel> types) {
    return types.stream()
        .flatMap(type -> StreamSupport.stream(type.constantPool().spliterator(), false))
        .filter(MemberRefEntry.class::isInstance)
        .map(MemberRefEntry.class::cast)
        .map(member -> member.owner().asInternalName() + "." + member.name().stringValue());
  }

  private static String name(ClassModel type) {
    return type.thisClass().asInternalName();
  }

  private static String name(ClassModel type, MethodModel method) {
    return name(type) + "." + method.methodName() + method.methodType();
  }
}
