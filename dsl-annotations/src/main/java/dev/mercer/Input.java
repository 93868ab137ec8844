package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@code float[]} parameter as the network's input and states its length. It stands at one
 * parameter. Other layers that read the input refer to it by that parameter's name alone. An input
 * that is a record needs no such annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Input {
  /** The number of features of a row: at least 1. */
  int value();
}
