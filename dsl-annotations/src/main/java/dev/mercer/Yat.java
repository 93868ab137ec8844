package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kernel layer: {@code y_u = g (<x,w_u> + b)^2 / (||x - w_u||^2 + epsilon)}, with a prototype
 * {@code w_u} for each unit, one bias {@code b}, one {@code epsilon} and one gain {@code g} for the
 * layer. It is a positive definite kernel of the input and the prototypes. A unit responds most
 * strongly a little beyond its prototype, and far away its response does not fall to 0; see
 * docs/theory.md.
 *
 * <p>The method returns {@code float[]}, of length {@link #units}: the responses. Two kernel layers
 * need a readout between them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Yat {
  /**
   * The value of {@link #epsilon} that leaves its choice to the training data. It is meant to be
   * named, not written as a number; a number that is no epsilon, such as -1, is an error.
   */
  double FROM_DATA = Double.NEGATIVE_INFINITY;

  /** The number of prototypes: at least 1. */
  int units() default 0;

  /** The bias b: finite, at least 0, and above 0 where it is trained. */
  double bias() default 1;

  /**
   * The number that keeps the denominator above 0: finite and at least 1e-6, in squared units of
   * the layer's input. With {@link #FROM_DATA}, the first training starts it at half of the median
   * squared distance between two rows; until then it is 1.
   */
  double epsilon() default FROM_DATA;

  /** Whether training moves the bias. If not, it stays as {@link #bias} states it. */
  boolean trainBias() default true;

  /** Whether training moves epsilon. If not, it stays at its start value. */
  boolean trainEpsilon() default true;
}
