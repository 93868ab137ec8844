package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kernel layer: {@code y_u = g (<x,w_u> + b)^2 / (||x - w_u||^2 + epsilon)}, with a prototype
 * {@code w_u} for each unit, one bias {@code b}, one {@code epsilon} and one gain {@code g} for the
 * layer. It is a positive definite kernel between the input and the prototypes, and responds most
 * strongly near them.
 *
 * <p>Returns {@code float[]}, of length {@link #units}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Yat {
  /**
   * The value of {@link #epsilon} that leaves its choice to the training data. Nobody means it as a
   * number, so a number that is no epsilon, such as -1, is an error.
   */
  double FROM_DATA = Double.NEGATIVE_INFINITY;

  /** The number of prototypes: at least 1. */
  int units() default 0;

  /** The bias b: finite, at least 0, and above 0 where it is trained. */
  double bias() default 1;

  /**
   * The softening of the denominator: finite and at least 1e-6, in squared units of the layer's
   * input. {@link #FROM_DATA} starts it from the distances between training rows; until then it is
   * 1.
   */
  double epsilon() default FROM_DATA;

  /** Whether training moves the bias. */
  boolean trainBias() default true;

  /** Whether training moves epsilon. */
  boolean trainEpsilon() default true;
}
