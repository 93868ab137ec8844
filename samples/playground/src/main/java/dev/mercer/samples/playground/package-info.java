/**
 * The sample that shows in a browser how prototypes learn. {@link
 * dev.mercer.samples.playground.Main} is the command. The packages, in the order in which data goes
 * through them: {@code data} makes points, {@code networks} declares what learns them, {@code
 * session} lets it learn, {@code answers} says what it has learnt, {@code web} serves it, in the
 * form that {@code wire} gives it.
 */
package dev.mercer.samples.playground;
