package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that subtracts each feature's mean and divides by its scale, {@code (x - mean) / scale}.
 * Both come from the training data and are stored in the model. A feature that does not vary in the
 * training data has scale 1.
 *
 * <p>Returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Standardize {}
