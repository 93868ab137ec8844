/**
 * Live training. {@code Settings} say what to learn and how, a {@code Lesson} does it step by step,
 * and a {@code Session} gives it a thread and shows it as {@code Frame}s; {@code Sessions} holds
 * one for each open tab.
 */
package dev.mercer.samples.playground.session;
