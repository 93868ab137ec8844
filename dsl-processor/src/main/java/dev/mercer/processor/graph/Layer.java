package dev.mercer.processor.graph;

import dev.mercer.processor.kind.Kind;
import dev.mercer.processor.kind.Settings;
import dev.mercer.processor.kind.Shape;
import java.util.List;

/**
 * A layer that has passed every check.
 *
 * @param name the method's name
 * @param sources the names of what it reads, in the order of its parameters: layers or the
 *     network's input
 * @param shape the shape of its output
 * @param returns what its method returns
 * @param settings the values of its annotation
 */
public record Layer(
    String name,
    Kind kind,
    List<String> sources,
    Shape shape,
    Returns returns,
    Settings settings) {}
