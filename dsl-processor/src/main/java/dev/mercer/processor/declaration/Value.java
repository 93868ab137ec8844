package dev.mercer.processor.declaration;

/**
 * A value of an annotation.
 *
 * @param value the value, the default where none is written
 * @param written whether it stands in source
 * @param place where it stands; the annotation where it does not
 */
public record Value<T>(T value, boolean written, Place place) {}
