package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A readout with weights of either sign, {@code out = A x + c}, with a trained matrix {@code A} of
 * shape [units, inputs] and a trained vector {@code c}.
 *
 * <p>The method returns a {@code float[]} of length {@link #units}. As the network's output it may
 * instead return an enum, with one unit for each constant, a {@code float}, or a record of {@code
 * float}s, with one unit for each component. The type then states the number of units, and {@link
 * #units} is left out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Linear {
  /**
   * The number of units of a {@code float[]}: at least 1. It is left out where the return type
   * states it.
   */
  int units() default 0;
}
