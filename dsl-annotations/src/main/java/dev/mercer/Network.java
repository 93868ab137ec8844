package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a network: a top-level or static nested interface whose abstract methods are its layers.
 * For an interface {@code Irises} the processor generates the class {@code MercerIrises} in the
 * same package; for {@code Irises} nested in {@code Garden}, {@code MercerGarden_Irises}.
 *
 * <p>A parameter that has the name of a method reads that layer's output. A parameter that names no
 * layer is the network's input: a record, or a {@code float[]} with {@link Input}. The layer that
 * no other layer reads is the output. The order of the methods does not matter.
 *
 * <p>Mistakes in a declaration are errors of the compiler, with codes that docs/errors.md explains.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {}
