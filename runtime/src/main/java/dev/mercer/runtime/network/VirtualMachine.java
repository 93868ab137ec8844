package dev.mercer.runtime.network;

import org.jspecify.annotations.Nullable;

/**
 * What the choice of a backend wants to know of the virtual machine.
 *
 * @param vectorModule what the network's module has of jdk.incubator.vector
 * @param name the property {@code java.vm.name}
 * @param version the property {@code java.vm.version}
 * @param info the property {@code java.vm.info}
 */
record VirtualMachine(VectorModule vectorModule, String name, String version, String info) {

  /** This one, as a network of a module sees it. */
  static VirtualMachine current(Module user) {
    return new VirtualMachine(
        VectorModule.seenFrom(user),
        System.getProperty("java.vm.name", ""),
        System.getProperty("java.vm.version", ""),
        System.getProperty("java.vm.info", ""));
  }

  /**
   * Why code that uses the Vector API would crawl, or null where it would not. Without HotSpot's C2
   * each vector operation is a call that allocates, and is tens of times slower than scalar code.
   */
  @Nullable String slow() {
    if (!name.contains("Server VM")) {
      return slow("the virtual machine '" + name + "' is not HotSpot's server VM");
    }
    if (version.contains("jvmci")) {
      return slow("another compiler replaces C2 (" + version + ")");
    }
    if (info.contains("interpreted") || info.contains("emulated-client")) {
      return slow("the C2 compiler is switched off (" + info + ")");
    }
    return null;
  }

  private static String slow(String cause) {
    return "The network runs on the scalar backend: "
        + cause
        + ", and the Vector API is slow without C2.";
  }
}
