package dev.mercer.samples.playground.session;

/**
 * What a page shows: two texts of JSON.
 *
 * @param scene the points and the size of the network. It is the same object until they change, so
 *     that it is sent only then
 * @param state all that a step may change
 */
public record Frame(String scene, String state) {}
