package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that divides its input by its Euclidean norm, {@code x / ||x||}, and so puts it on the
 * unit sphere. The zero vector stays the zero vector. Only the direction of a row counts behind
 * this layer, not its length.
 *
 * <p>The method returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Normalize {}
