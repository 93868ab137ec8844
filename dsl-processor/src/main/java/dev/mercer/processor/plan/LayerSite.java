package dev.mercer.processor.plan;

import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.kind.BackwardSite;
import dev.mercer.processor.kind.Settings;
import dev.mercer.processor.step.Address;
import dev.mercer.processor.step.Buffer;
import dev.mercer.processor.step.Matrix;
import dev.mercer.processor.step.NearBits;
import dev.mercer.processor.step.Panel;
import dev.mercer.processor.step.Procedure;
import dev.mercer.processor.step.Step;
import dev.mercer.processor.step.Step.ColumnSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One layer of a planner, first for its forward pass, then for its backward pass. */
final class LayerSite implements BackwardSite {
  private final Planner planner;
  private final Layer layer;
  private final int index;
  private final List<Procedure> procedures = new ArrayList<>();
  private Optional<NearBits> bits = Optional.empty();
  private List<SourceGradient> sourceGradients = List.of();

  LayerSite(Planner planner, Layer layer, int index) {
    this.planner = planner;
    this.layer = layer;
    this.index = index;
  }

  /** Lets the backward pass be planned. */
  void place(List<SourceGradient> gradients) {
    sourceGradients = gradients;
  }

  /** The bits that its kind has asked for. */
  Optional<NearBits> bits() {
    return bits;
  }

  List<Procedure> procedures() {
    return List.copyOf(procedures);
  }

  @Override
  public Settings settings() {
    return layer.settings();
  }

  @Override
  public Buffer source(int source) {
    return planner.value(layer.sources().get(source));
  }

  @Override
  public boolean trained(int source) {
    return planner.isTrained(layer.sources().get(source));
  }

  @Override
  public Buffer output() {
    return planner.value(layer.name());
  }

  @Override
  public Buffer gradient() {
    return planner.gradient(layer.name());
  }

  @Override
  public SourceGradient sourceGradient(int source) {
    return sourceGradients.get(source);
  }

  @Override
  public Address tensor(String role) {
    return find(role).start();
  }

  @Override
  public Matrix matrix(String role) {
    return find(role).matrix();
  }

  @Override
  public Step.Positive positive(String role) {
    Tensor tensor = find(role);
    long length = Tensor.length(tensor.shape());
    Address value = derived(role, length);
    Optional<Address> slope =
        tensor.facts().softplus()
            ? Optional.of(derived(role + " slope", length))
            : Optional.empty();
    return new Step.Positive(tensor.start(), value, slope, (int) length);
  }

  private Tensor find(String role) {
    return planner.tensors().find(index, role).orElseThrow();
  }

  @Override
  public Buffer buffer(String name, int size) {
    return planner.work().buffer(named(name), size, layer.shape().rows());
  }

  @Override
  public Address perRow(String name) {
    return planner.work().take(named(name), (long) Plan.ROWS * layer.shape().rows());
  }

  @Override
  public Address perTask(String name, int tasks) {
    return planner.work().take(named(name), (long) tasks * ColumnSum.STRIDE);
  }

  @Override
  public Address derived(String name, long length) {
    return planner.derived().take(named(name), length);
  }

  @Override
  public Matrix transposed(Matrix matrix) {
    return planner.derived().matrix(named("transposed"), matrix.inputs(), matrix.units());
  }

  @Override
  public NearBits nearBits(int units) {
    long ints = (long) Plan.ROWS * layer.shape().rows() * Panel.count(units);
    NearBits made = new NearBits(planner.near().take(named("bits"), ints), units);
    bits = Optional.of(made);
    return made;
  }

  @Override
  public void add(Procedure procedure) {
    procedures.add(procedure);
  }

  private String named(String name) {
    return layer.name() + " " + name;
  }
}
