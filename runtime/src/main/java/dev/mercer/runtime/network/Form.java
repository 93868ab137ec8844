package dev.mercer.runtime.network;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The form of a network's passes that runs in this process, chosen once when the generated class is
 * initialised. The two forms give the same bits.
 *
 * @param vector whether the Vector form runs
 * @param reason why, in a sentence for people
 */
public record Form(boolean vector, String reason) {
  /** The system property that forces a form: {@code vector} or {@code scalar}. */
  public static final String PROPERTY = "mercer.backend";

  private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

  /**
   * Chooses the form for a generated class, and logs one line per process where the scalar form
   * runs unasked.
   *
   * @param generated a class of the generated code: its module is the one that must read the Vector
   *     API
   * @param vectorGenerated whether the generated code has a Vector form
   * @throws IllegalStateException if the system property {@value #PROPERTY} asks for what cannot be
   *     had
   */
  public static Form choose(Class<?> generated, boolean vectorGenerated) {
    String forced = System.getProperty(PROPERTY);
    Form form = choose(vectorGenerated, VirtualMachine.current(generated.getModule()), forced);
    if (!form.vector && forced == null && LOGGED.add(form.reason)) {
      System.getLogger("dev.mercer.runtime").log(System.Logger.Level.WARNING, form.reason);
    }
    return form;
  }

  /** The scalar form, for passes that have no other. */
  public static Form scalarOnly(String reason) {
    return new Form(false, reason);
  }

  static Form choose(boolean vectorGenerated, VirtualMachine machine, @Nullable String forced) {
    String obstacle = vectorGenerated ? machine.vectorModule().unreadable() : notGenerated();
    if (forced == null) {
      String reason = obstacle != null ? obstacle : machine.slow();
      return reason == null
          ? new Form(true, "The Vector API is readable and the optimising compiler is there.")
          : new Form(false, reason);
    }
    return switch (forced) {
      case "scalar" -> new Form(false, "The system property " + PROPERTY + " asks for it.");
      case "vector" -> {
        if (obstacle != null) {
          throw new IllegalStateException(
              "The system property %s asks for vector, but that form cannot run. %s"
                  .formatted(PROPERTY, obstacle));
        }
        yield new Form(true, "The system property " + PROPERTY + " asks for it.");
      }
      default ->
          throw new IllegalStateException(
              "The system property %s is '%s'; expected vector or scalar, or leave it out."
                  .formatted(PROPERTY, forced));
    };
  }

  private static String notGenerated() {
    return "The network runs in its slower scalar form: no vector form was generated, because the compiler could not see"
        + " jdk.incubator.vector. Compile with --add-modules jdk.incubator.vector, and in a named module also"
        + " 'requires jdk.incubator.vector;'.";
  }
}
