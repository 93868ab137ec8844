package dev.mercer.runtime;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the runtime, and what they may know of each other. */
class ArchitectureTest {
  /**
   * From the bottom to the top. A package knows those on the floors below it, and no other: so
   * there is no circle. The public API stands near the top, as it calls all that it consists of.
   */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("dev.mercer.runtime.math", "dev.mercer.runtime.format"),
          List.of("dev.mercer.runtime.network"),
          List.of(
              "dev.mercer.runtime.data", "dev.mercer.runtime.inside", "dev.mercer.runtime.saved"),
          List.of("dev.mercer.runtime.train", "dev.mercer.runtime.onnx"),
          List.of("dev.mercer.runtime"),
          List.of("dev.mercer.kernel"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  static List<String> packages() {
    return FLOORS.stream().flatMap(List::stream).toList();
  }

  @Test
  void everyPackageStandsOnAFloor() {
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()))
        .containsExactlyElementsIn(packages());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageKnowsOnlyTheFloorsBelowIt(String known) {
    int floor =
        IntStream.range(0, FLOORS.size())
            .filter(i -> FLOORS.get(i).contains(known))
            .findFirst()
            .orElseThrow();
    String[] strangers =
        FLOORS.stream()
            .skip(floor)
            .flatMap(List::stream)
            .filter(each -> !each.equals(known))
            .toArray(String[]::new);
    if (strangers.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(known)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(strangers)
          .check(CLASSES);
    }
  }
}
