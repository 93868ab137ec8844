/**
 * Random declarations against the processor. A {@code Blueprint} is a network that is right by
 * construction; a {@code Draft} is one spelling of it as source, which a {@code Mutation} may
 * spoil. The right ones are compared with the oracle, which reads the blueprint and not the source;
 * the wrong ones must get the errors that their mutations name, and no other.
 */
package dev.mercer.processor.random;
