package dev.mercer.runtime.network;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The build starts its tests with the module in the boot layer. */
class VectorModuleTest {
  private static final String VECTOR = "jdk.incubator.vector";
  private static final ModuleFinder NOTHING = ModuleFinder.of();

  @Test
  void aClassPathReadsTheBootLayers() {
    assertThat(VectorModule.seenFrom(VectorModuleTest.class.getClassLoader().getUnnamedModule()))
        .isEqualTo(VectorModule.USABLE);
  }

  @Test
  void aLayerOfItsOwnInheritsTheBootLayers() {
    Module acme = layer(ModuleLayer.boot(), requiring(VECTOR), NOTHING);
    assertThat(VectorModule.seenFrom(acme)).isEqualTo(VectorModule.USABLE);
    assertThat(BackendChoice.choose(true, machine(acme), null).vector()).isTrue();
  }

  @Test
  void aLayerAboveALayerInheritsItToo() {
    ModuleLayer below = layer(ModuleLayer.boot(), requiring("java.base"), NOTHING).getLayer();
    Module acme = layer(below, requiring(VECTOR), NOTHING);
    assertThat(VectorModule.seenFrom(acme)).isEqualTo(VectorModule.USABLE);
  }

  @Test
  void aModuleThatDoesNotRequireItIsToldSo() {
    Module acme = layer(ModuleLayer.boot(), requiring("java.base"), NOTHING);
    assertThat(VectorModule.seenFrom(acme)).isEqualTo(VectorModule.UNREAD);
    BackendChoice choice = BackendChoice.choose(true, machine(acme), null);
    assertThat(choice.vector()).isFalse();
    assertThat(choice.reason())
        .isEqualTo(
            "The network runs on the slower scalar backend: its module does not read"
                + " jdk.incubator.vector. Write 'requires jdk.incubator.vector;' in"
                + " module-info.java to use the vector backend.");
  }

  @Test
  void aLayerThatHasTheModuleAnewCannotRunIt() {
    Module acme =
        layer(
            ModuleLayer.boot(),
            requiring(VECTOR),
            only(ModuleFinder.ofSystem().find(VECTOR).orElseThrow()));
    Module anew = acme.getLayer().findModule(VECTOR).orElseThrow();
    assertThat(anew.getLayer()).isEqualTo(acme.getLayer());
    assertThat(acme.canRead(anew)).isTrue();
    assertThat(VectorModule.seenFrom(acme)).isEqualTo(VectorModule.OUTSIDE_BOOT_LAYER);
    assertThat(BackendChoice.choose(true, machine(acme), null).vector()).isFalse();
  }

  private static VirtualMachine machine(Module user) {
    return new VirtualMachine(VectorModule.seenFrom(user), "OpenJDK 64-Bit Server VM", "25", "");
  }

  /** The module acme in a layer of its own. */
  private static Module layer(ModuleLayer parent, ModuleDescriptor acme, ModuleFinder others) {
    Configuration modules =
        parent
            .configuration()
            .resolve(ModuleFinder.compose(only(acme), others), NOTHING, Set.of("acme"));
    return ModuleLayer.defineModulesWithOneLoader(modules, List.of(parent), null)
        .layer()
        .findModule("acme")
        .orElseThrow();
  }

  private static ModuleDescriptor requiring(String... modules) {
    ModuleDescriptor.Builder acme = ModuleDescriptor.newModule("acme");
    Set.of(modules).forEach(acme::requires);
    return acme.build();
  }

  /** A module without a class. */
  private static ModuleFinder only(ModuleDescriptor module) {
    return only(
        new ModuleReference(module, null) {
          @Override
          public ModuleReader open() throws IOException {
            throw new IOException("the module has no class");
          }
        });
  }

  private static ModuleFinder only(ModuleReference module) {
    return new ModuleFinder() {
      @Override
      public Optional<ModuleReference> find(String name) {
        return name.equals(module.descriptor().name()) ? Optional.of(module) : Optional.empty();
      }

      @Override
      public Set<ModuleReference> findAll() {
        return Set.of(module);
      }
    };
  }
}
