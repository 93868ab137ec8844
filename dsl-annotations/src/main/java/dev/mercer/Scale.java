package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that multiplies each element with a factor of its own, which training moves. Factors are
 * positive: what is trained lies behind a softplus. Beneath a {@link Yat} they say how much each
 * coordinate counts in a distance; behind a {@link Normalize} they give a block back its size.
 *
 * <p>The method returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Scale {
  /** What every factor is before training: finite and above 0. */
  double initial() default 1;
}
