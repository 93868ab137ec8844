package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The convex readout of a kernel layer, which it reads directly: {@code out = sum_u share_u a_u}
 * with {@code share_u = y_u / sum y}. The shares are never negative and sum to 1, so the output is
 * a weighted mean of the values {@code a_u} that training finds, one vector for each prototype.
 * Where all responses are 0, all shares are equal.
 *
 * <p>The method returns what that of a {@link Linear} may return.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NadarayaWatson {
  /**
   * The number of units of a {@code float[]}: at least 1. It is left out where the return type
   * states it.
   */
  int units() default 0;
}
