package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code float[]} parameter as the network's input and states its length. It stands once;
 * other layers refer to the input by the parameter's name alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Input {
  /** The number of features: at least 1. */
  int value();
}
