package dev.mercer.benchmarks;

import dev.mercer.runtime.Model;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Passes under JMH, for its profilers: {@code -prof gc}, {@code -prof perfasm}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 5,
    jvmArgs = {"--add-modules", "jdk.incubator.vector"})
public class PassesBenchmark {
  /** Inputs and units of a kernel layer, and what reads it. */
  @Param({"64-128-10", "784-256-10", "16-512"})
  public String shape;

  @Param({"1", "32", "128"})
  public int rows;

  private Work work;

  /** Makes the model and its rows. */
  @Setup
  public void prepare() {
    Model model =
        switch (shape) {
          case "64-128-10" -> MercerNetworks_Classifier64x128.create(1);
          case "784-256-10" -> MercerNetworks_Classifier784x256.create(1);
          case "16-512" -> MercerNetworks_Yat16x512.create(1);
          default -> throw new IllegalArgumentException(shape);
        };
    work = new Work(model, rows);
  }

  /** Outputs. */
  @Benchmark
  public void forward() {
    work.forward();
  }

  /** Outputs and all gradients. */
  @Benchmark
  public void gradients() {
    work.gradients();
  }
}
