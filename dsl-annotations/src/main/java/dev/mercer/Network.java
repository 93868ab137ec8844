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
 * layer is the network's input: a record, or an {@link Input} array. The layer that nothing reads
 * is the output.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Network {}
