/**
 * What Mercer costs. Each measurement is a class, takes several JVMs one after another, and answers
 * in ratios of things measured side by side; together they print one table:
 *
 * <pre>{@code
 * mvn -Ppeers -pl benchmarks -am -DskipTests clean verify
 * }</pre>
 *
 * <p>{@code -Dbenchmarks.only="start-up javac"} keeps the measurements whose names contain one of
 * the words; {@code -Dbenchmarks.main=dev.mercer.benchmarks.Speed} leaves the peers out. The
 * machine should have nothing else to do.
 *
 * <p>{@link dev.mercer.benchmarks.PassesBenchmark} has the same passes under JMH, for its
 * profilers.
 */
@NullMarked
package dev.mercer.benchmarks;

import org.jspecify.annotations.NullMarked;
