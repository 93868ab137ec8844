package dev.mercer.runtime.network;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The backend on which a network's passes run in this process, chosen once when the generated class
 * is initialised. The two backends give the same bits.
 *
 * @param vector whether it is the vector backend
 * @param reason why, in a sentence for people
 */
public record BackendChoice(boolean vector, String reason) {
  /** The system property that forces a backend: {@code vector} or {@code scalar}. */
  public static final String PROPERTY = "mercer.backend";

  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  /**
   * Chooses the backend for a generated class, and logs one line per process where it is the scalar
   * one unasked.
   *
   * @param generated a class of the generated code: its module is the one that must read the Vector
   *     API
   * @param vectorGenerated whether the passes were generated for the vector backend
   * @throws IllegalStateException if the system property {@value #PROPERTY} asks for what cannot be
   *     had
   */
  public static BackendChoice choose(Class<?> generated, boolean vectorGenerated) {
    String forced = System.getProperty(PROPERTY);
    BackendChoice choice =
        choose(vectorGenerated, VirtualMachine.current(generated.getModule()), forced);
    if (!choice.vector && forced == null && LOGGED.add(choice.reason)) {
      System.getLogger("dev.mercer.runtime").log(System.Logger.Level.WARNING, choice.reason);
    }
    return choice;
  }

  static BackendChoice choose(
      boolean vectorGenerated, VirtualMachine machine, @Nullable String forced) {
    String obstacle = vectorGenerated ? machine.vectorModule().unreadable() : notGenerated();
    if (forced == null) {
      String reason = obstacle != null ? obstacle : machine.slow();
      return reason == null
          ? new BackendChoice(
              true, "The Vector API is readable and the optimising compiler is there.")
          : new BackendChoice(false, reason);
    }
    return switch (forced) {
      case "scalar" ->
          new BackendChoice(false, "The system property " + PROPERTY + " asks for it.");
      case "vector" -> {
        if (obstacle != null) {
          throw new IllegalStateException(
              "The system property %s asks for vector, but that backend cannot run. %s"
                  .formatted(PROPERTY, obstacle));
        }
        yield new BackendChoice(true, "The system property " + PROPERTY + " asks for it.");
      }
      default ->
          throw new IllegalStateException(
              "The system property %s is '%s'; expected vector or scalar, or leave it out."
                  .formatted(PROPERTY, forced));
    };
  }

  private static String notGenerated() {
    return "The network runs on the slower scalar backend: no passes were generated for the vector backend, because the compiler could not see"
        + " jdk.incubator.vector. Compile with --add-modules jdk.incubator.vector, and in a named module also"
        + " 'requires jdk.incubator.vector;'.";
  }
}
