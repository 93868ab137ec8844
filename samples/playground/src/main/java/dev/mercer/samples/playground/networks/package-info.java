/**
 * The networks of the playground. {@code LinearTrained} and its three neighbours declare them, each
 * in five sizes; {@code Architecture} chooses one.
 */
package dev.mercer.samples.playground.networks;
