package dev.mercer.conformance.bits;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.network.NetworkSpec;
import dev.mercer.runtime.network.Passes;
import dev.mercer.runtime.network.TensorSpec;
import dev.mercer.runtime.network.Workspace;
import java.util.Arrays;

/**
 * The generated passes of a subject, on its parameters and the first block of its rows: what a
 * trainer calls.
 */
record Inside(
    Subject subject,
    NetworkSpec spec,
    Passes passes,
    float[] parameters,
    float[] derived,
    float[] gradient,
    Workspace workspace) {

  static Inside of(Subject subject) {
    return switch (subject.net()) {
      case MercerNetworks_Tiny it ->
          of(subject, MercerNetworks_Tiny_Network.SPEC, MercerNetworks_Tiny_Network.PASSES);
      case MercerNetworks_Residual it ->
          of(subject, MercerNetworks_Residual_Network.SPEC, MercerNetworks_Residual_Network.PASSES);
      case MercerNetworks_Wide it ->
          of(subject, MercerNetworks_Wide_Network.SPEC, MercerNetworks_Wide_Network.PASSES);
      case MercerNetworks_Convex it ->
          of(subject, MercerNetworks_Convex_Network.SPEC, MercerNetworks_Convex_Network.PASSES);
      case MercerNetworks_Sphere it ->
          of(subject, MercerNetworks_Sphere_Network.SPEC, MercerNetworks_Sphere_Network.PASSES);
      case MercerNetworks_Factors it ->
          of(subject, MercerNetworks_Factors_Network.SPEC, MercerNetworks_Factors_Network.PASSES);
      case Model it -> throw new IllegalArgumentException(it.toString());
    };
  }

  private static Inside of(Subject subject, NetworkSpec spec, Passes passes) {
    float[] parameters = new float[spec.parameters()];
    for (TensorSpec tensor : spec.tensors()) {
      tensor.layout().pack(subject.net().parameter(tensor.name()).toArray(), parameters);
    }
    Inside inside =
        new Inside(
            subject,
            spec,
            passes,
            parameters,
            new float[spec.derived()],
            new float[spec.trainable()],
            Workspace.forGradients(spec.workspace()));
    inside.derive();
    inside.deriveForInputs();
    return inside;
  }

  void derive() {
    passes.derive(parameters, derived);
  }

  void deriveForInputs() {
    passes.deriveForInputs(parameters, derived);
  }

  void read(int from, int to) {
    passes.read(subject.rows(), from * spec.inputSize(), workspace.work(), from, to);
  }

  void forward(int from, int to) {
    passes.forward(parameters, derived, workspace.work(), workspace.near(), from, to);
  }

  void forwardLayer(int layer, int from, int to) {
    passes.forwardLayer(layer, parameters, derived, workspace.work(), workspace.near(), from, to);
  }

  /** The upstream gradient of the rows, where the backward pass starts. */
  void upstream(int from, int to) {
    for (int row = from; row < to; row++) {
      System.arraycopy(
          subject.upstream(),
          row * spec.outputSize(),
          workspace.work(),
          spec.workspace().outputGradient().row(row),
          spec.outputSize());
    }
  }

  void backward(int from, int to) {
    passes.backward(parameters, derived, workspace.work(), workspace.near(), from, to);
  }

  void backwardInputs(int from, int to) {
    passes.backwardInputs(parameters, derived, workspace.work(), workspace.near(), from, to);
  }

  void accumulate(int task, int rows) {
    passes.accumulate(
        task, parameters, derived, workspace.work(), workspace.near(), rows, gradient);
  }

  /** Sets the gradient to that of the first rows. */
  void accumulateAll(int rows) {
    Arrays.fill(gradient, 0);
    for (int task = 0; task < spec.gradientTasks(); task++) {
      accumulate(task, rows);
    }
  }
}
