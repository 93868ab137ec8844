package dev.mercer.runtime.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a module has of jdk.incubator.vector. */
enum VectorModule {
  /** It reads the module, and the module can run. */
  USABLE(null),
  /** No layer that it sees has it. */
  ABSENT(
      "the module jdk.incubator.vector is not readable. Start java with"
          + " --add-modules jdk.incubator.vector to use the vector backend."),
  /** It is there, and the module does not read it. */
  UNREAD(
      "its module does not read jdk.incubator.vector. Write 'requires jdk.incubator.vector;' in"
          + " module-info.java to use the vector backend."),
  /**
   * Its layer has resolved the module anew. java.base exports the vector support of the virtual
   * machine to the module of the boot layer alone, so that no class of another one can be loaded.
   */
  OUTSIDE_BOOT_LAYER(
      "its layer has a module jdk.incubator.vector of its own, and that of the boot layer alone can"
          + " run. Start java with --add-modules jdk.incubator.vector, and let the layer inherit it.");

  private static final String NAME = "jdk.incubator.vector";
  private static final String VECTOR_SUPPORT = "jdk.internal.vm.vector";

  private final @Nullable String obstacle;

  VectorModule(@Nullable String obstacle) {
    this.obstacle = obstacle;
  }

  /** As a module sees it. An unnamed module reads what the boot layer has. */
  static VectorModule seenFrom(Module user) {
    ModuleLayer layer = user.isNamed() ? user.getLayer() : ModuleLayer.boot();
    Optional<Module> vector = layer.findModule(NAME);
    if (vector.isEmpty()) {
      return ABSENT;
    }
    if (!user.canRead(vector.get())) {
      return UNREAD;
    }
    return Object.class.getModule().isExported(VECTOR_SUPPORT, vector.get())
        ? USABLE
        : OUTSIDE_BOOT_LAYER;
  }

  /** Why passes for the vector backend cannot be loaded, or null where it can. */
  @Nullable String unreadable() {
    return obstacle == null ? null : "The network runs on the slower scalar backend: " + obstacle;
  }
}
