package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that adds two layers of equal shape: a residual sum. It has two parameters.
 *
 * <p>Returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Add {}
