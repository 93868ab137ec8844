package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A signed readout, {@code out = A x + c}. It may return a {@code float[]} of {@link #units}, or,
 * as the network's output, an enum (one unit for each constant), a {@code float} or a record of
 * {@code float}s; then the type states the units.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Linear {
  /** The number of units of a {@code float[]}; left out where the return type states it. */
  int units() default 0;
}
