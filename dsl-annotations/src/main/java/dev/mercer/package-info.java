/**
 * The words in which a network is declared. An interface annotated {@link Network} declares one;
 * each of its abstract methods, annotated with a layer kind, declares a layer, and the names of its
 * parameters say what the layer reads.
 *
 * <p>The annotations are read by the compiler only: none of them is present at run time.
 */
package dev.mercer;
