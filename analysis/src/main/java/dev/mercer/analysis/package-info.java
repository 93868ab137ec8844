/**
 * What takes linear algebra to say of a trained network: a package apart, so that the runtime needs
 * none.
 */
@NullMarked
package dev.mercer.analysis;

import org.jspecify.annotations.NullMarked;
