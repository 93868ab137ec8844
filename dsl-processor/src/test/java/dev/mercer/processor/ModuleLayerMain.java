package dev.mercer.processor;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the plug-in of a module in a layer of its own, and prints its answer. */
final class ModuleLayerMain {
  private ModuleLayerMain() {}

  /**
   * @param modulePath of the layer
   */
  public static void main(String[] modulePath) throws ReflectiveOperationException {
    ModuleLayer boot = ModuleLayer.boot();
    Configuration modules =
        boot.configuration()
            .resolve(
                ModuleFinder.of(Stream.of(modulePath).map(Path::of).toArray(Path[]::new)),
                ModuleFinder.ofSystem(),
                Set.of("acme"));
    ModuleLayer layer =
        ModuleLayer.defineModulesWithOneLoader(
                modules, List.of(boot), ClassLoader.getSystemClassLoader())
            .layer();
    Class<?> plugin = Class.forName(layer.findModule("acme").orElseThrow(), "acme.Plugin");
    System.out.print(((Supplier<?>) plugin.getConstructor().newInstance()).get());
  }
}
