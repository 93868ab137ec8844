package dev.mercer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a feature of a {@code String} component of the input record, as in {@code record
 * House(@Category String town, float area)}. A text is one of few: the {@link #max} {@code - 1}
 * most frequent ones of the training data, by weight and then by the alphabet, have a place of
 * their own, and all others share one. Which they are stands in the model and its file.
 *
 * <p>A component that is null, or nothing but blanks, is missing, and has a place of its own too;
 * blanks around a text do not count.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Category {
  /** The places of texts, that of all others included: from 2 to 256. */
  int max() default 32;
}
