package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The convex readout of a kernel layer, which it reads directly: {@code out = sum_u share_u a_u}
 * with {@code share_u = y_u / sum y}. Shares are never negative and sum to 1. Return types as for
 * {@link Linear}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NadarayaWatson {
  /** The number of units of a {@code float[]}; left out where the return type states it. */
  int units() default 0;
}
