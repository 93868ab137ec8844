package dev.mercer.processor.step;

import java.util.List;

/**
 * What a layer adds to one pass: steps under one name.
 *
 * @param role the end of the name, as in {@code Forward}
 * @param comment what it computes, for people
 * @param tasks of {@link Pass#ACCUMULATE}, the tasks that it takes: one for each panel of units;
 *     elsewhere 0
 */
public record Procedure(Pass pass, String role, String comment, List<Step> steps, int tasks) {}
