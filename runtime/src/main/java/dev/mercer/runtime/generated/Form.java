package dev.mercer.runtime.generated;

/**
 * The form of a network's passes that runs in this process, chosen once when the generated class is initialised.
 *
 * @param vector whether the Vector form runs
 * @param reason why, in a sentence for people
 */
public record Form(boolean vector, String reason) {}
