package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A layer that subtracts each feature's mean and divides by its scale, {@code (x - mean) / scale}.
 * The scale is the feature's standard deviation. Both come from the rows of the first training and
 * are stored in the model; until then the mean is 0 and the scale 1. A feature that does not vary
 * in the training data has scale 1.
 *
 * <p>The method returns {@code float[]}, of the length of what it reads.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Standardize {}
