package dev.mercer.conformance.bits;

import com.sun.management.ThreadMXBean;
import dev.mercer.runtime.network.Workspace;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.incubator.vector.FloatVector;

/** What a child process prints: for each call of each subject, the bytes it allocates once warm. */
final class AllocationMain {
  /** Enough for the compiler; a call that still allocates then always will. */
  private static final int WARM_UP = 20_000;

  /** So many calls in a row without a byte, and it is warm. */
  private static final int CALLS = 100;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private AllocationMain() {}

  public static void main(String[] arguments) {
    System.out.println(FloatVector.SPECIES_PREFERRED.vectorBitSize() + " bits");
    for (Subject subject : Subject.various()) {
      calls(subject)
          .forEach((name, call) -> System.out.println(subject + ", " + name + ": " + bytes(call)));
    }
  }

  private static Map<String, Runnable> calls(Subject subject) {
    Map<String, Runnable> calls = new LinkedHashMap<>();
    float[] result = new float[Subject.COUNT * subject.net().outputSize()];
    calls.put("outputs of a row", () -> subject.net().outputs(subject.rows(), 1, result));
    calls.put(
        "outputs of " + Subject.COUNT + " rows",
        () -> subject.net().outputs(subject.rows(), Subject.COUNT, result));
    Inside inside = Inside.of(subject);
    int rows = Workspace.ROWS - 1;
    calls.put("derive", inside::derive);
    calls.put("deriveForInputs", inside::deriveForInputs);
    calls.put("read", () -> inside.read(0, rows));
    calls.put("forward", () -> inside.forward(0, rows));
    for (int i = 0; i < inside.spec().layers().size(); i++) {
      int layer = i;
      calls.put("forward of layer " + layer, () -> inside.forwardLayer(layer, 0, rows));
    }
    calls.put("backward", () -> inside.backward(0, rows));
    calls.put("backwardInputs", () -> inside.backwardInputs(0, rows));
    for (int i = 0; i < inside.spec().gradientTasks(); i++) {
      int task = i;
      calls.put("accumulation task " + task, () -> inside.accumulate(task, rows));
    }
    return calls;
  }

  /** The bytes of the last {@link #CALLS} calls. */
  private static long bytes(Runnable call) {
    long bytes = 0;
    for (int done = 0; done < WARM_UP; done += CALLS) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      if (bytes == 0) {
        break;
      }
    }
    return bytes;
  }
}
