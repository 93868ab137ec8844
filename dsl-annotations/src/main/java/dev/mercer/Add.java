package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that adds two layers of equal length, element by element. Its method has two parameters,
 * which name them. Such a sum lets a network learn a correction to what a layer has already found.
 *
 * <p>The method returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Add {}
