package dev.mercer.processor.random;

import dev.mercer.processor.declaration.TypeName;

/** Finds compiled types by the names they have in source. */
final class Types {
  private Types() {}

  static Class<?> load(ClassLoader loader, TypeName type) throws ClassNotFoundException {
    String nested = String.join("$", type.simpleNames());
    return loader.loadClass(
        type.packageName().isEmpty() ? nested : type.packageName() + "." + nested);
  }
}
