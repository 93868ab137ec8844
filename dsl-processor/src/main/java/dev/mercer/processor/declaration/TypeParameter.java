package dev.mercer.processor.declaration;

import java.util.List;

/** A type parameter of an interface or a method. */
public record TypeParameter(String name, List<SourceType> bounds) {}
