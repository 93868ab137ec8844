package dev.mercer.processor.emit;

import com.palantir.javapoet.JavaFile;
import dev.mercer.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** The classes that compute a network, which users do not see. */
public final class NetworkCode {
  private NetworkCode() {}

  /**
   * The class that describes the network to the runtime, and its passes in a scalar form and, where
   * the Vector API is visible, in a vector form.
   */
  public static List<JavaFile> of(Plan plan) {
    List<JavaFile> files = new ArrayList<>();
    files.add(GeneratedFile.of(plan.graph(), NetworkClass.of(plan)));
    if (plan.graph().vectorVisible()) {
      files.add(GeneratedFile.of(plan.graph(), PassesClass.of(plan, new VectorForm())));
    }
    files.add(GeneratedFile.of(plan.graph(), PassesClass.of(plan, new ScalarForm())));
    return List.copyOf(files);
  }
}
