package dev.mercer.processor.random;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.processor.emit.Oracle;
import dev.mercer.processor.graph.Layer;
import dev.mercer.processor.graph.Returns;
import dev.mercer.runtime.Gradients;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.Prediction;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compares a generated class with its blueprint through the public API: its tensors, then with
 * random parameters its outputs, its layers one after another, and its gradients.
 */
final class Agreement {
  private final Blueprint blueprint;
  private final Dice dice;
  private final Model model;
  private final Map<String, float[]> tensors = new LinkedHashMap<>();
  private final Samples samples;
  private final float[] upstream;
  private final Map<String, float[]> actual = new LinkedHashMap<>();
  private double error;

  private Agreement(Blueprint blueprint, Dice dice, ClassLoader loader)
      throws ReflectiveOperationException {
    this.blueprint = blueprint;
    this.dice = dice;
    Class<?> type = loader.loadClass(blueprint.generated());
    assertThat(Modifier.isPublic(type.getModifiers())).isEqualTo(blueprint.graph().isPublic());
    Method create = type.getDeclaredMethod("create", long.class);
    create.setAccessible(true);
    this.model = (Model) create.invoke(null, (long) blueprint.number());
    this.samples = new Samples(dice, blueprint, loader, dice.oneIn(40) ? 67 : dice.between(3, 6));
    this.upstream = dice.normals(samples.count() * model.outputSize());
  }

  /** Compares a right declaration's class with it. */
  static Agreement check(Specimen specimen, ClassLoader loader) {
    try {
      Agreement agreement = new Agreement(specimen.blueprint(), specimen.dice(), loader);
      agreement.setParameters();
      agreement.runOutputs();
      agreement.runLayers();
      agreement.runGradients();
      agreement.compare();
      return agreement;
    } catch (ReflectiveOperationException | AssertionError e) {
      throw new AssertionError(specimen.toString(), e);
    }
  }

  /** The backend that ran. */
  String backend() {
    return model.backend().name();
  }

  /** The largest error, as a part of the largest magnitude of its array. */
  double error() {
    return error;
  }

  private void compare() {
    error = new Closeness(actual, this::expected).check(dice);
  }

  private void setParameters() {
    List<ExpectedTensors.Expected> expected = ExpectedTensors.of(blueprint);
    assertThat(model.parameters().stream().map(Parameter::name).toList())
        .containsExactlyElementsIn(expected.stream().map(ExpectedTensors.Expected::name).toList());
    for (ExpectedTensors.Expected tensor : expected) {
      Parameter parameter = model.parameter(tensor.name());
      assertThat(Arrays.stream(parameter.shape()).boxed().toList()).isEqualTo(tensor.shape());
      for (float value : parameter.toArray()) {
        if (!Double.isNaN(tensor.initial())) {
          assertWithMessage("initial %s", tensor.name())
              .that(value)
              .isWithin((float) (1e-6 * Math.abs(tensor.initial())))
              .of((float) tensor.initial());
        }
      }
      float[] values = values(tensor);
      parameter.set(values);
      tensors.put(tensor.name(), values);
    }
  }

  /** Values at which a network is neither flat nor without digits. */
  private float[] values(ExpectedTensors.Expected tensor) {
    boolean raw = tensor.name().contains(".raw_");
    double deviation = tensor.name().endsWith(".weight") ? 1 / Math.sqrt(tensor.columns()) : 1;
    float[] values = dice.normals(tensor.length());
    for (int i = 0; i < values.length; i++) {
      double normal = deviation * values[i];
      values[i] =
          (float) (tensor.positive() ? 0.5 + Math.abs(normal) : raw ? 0.5 + normal / 4 : normal);
    }
    return values;
  }

  /** What the oracle has for each of the arrays that the model computes. */
  private Map<String, double[]> expected(Oracle.Rounding rounding) {
    Oracle oracle = new Oracle(blueprint.graph(), tensors, rounding);
    Layer output = blueprint.graph().output();
    Map<String, double[]> expected = new HashMap<>();
    for (int row = 0; row < samples.count(); row++) {
      Map<String, double[]> values = oracle.forward(samples.row(row));
      double[] outputs = values.get(output.name());
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] = outputs[i] * oracle.outputScale(i) + oracle.outputOffset(i);
      }
      for (Layer layer : blueprint.graph().layers()) {
        append(expected, layer.name(), row, values.get(layer.name()));
      }
      append(expected, "outputs", row, outputs);
      int size = model.outputSize();
      double[] gradient =
          oracle.backward(
              samples.row(row), Arrays.copyOfRange(upstream, row * size, (row + 1) * size));
      append(expected, "gradient by inputs", row, gradient);
    }
    oracle.gradients().forEach((name, values) -> expected.put("gradient by " + name, values));
    return expected;
  }

  private void append(Map<String, double[]> arrays, String name, int row, double[] values) {
    double[] all = arrays.computeIfAbsent(name, any -> new double[samples.count() * values.length]);
    System.arraycopy(values, 0, all, row * values.length, values.length);
  }

  private void runOutputs() {
    int size = model.outputSize();
    float[] outputs = new float[samples.count() * size];
    model.outputs(samples.rows(), samples.count(), outputs);
    for (int row = 0; row < samples.count(); row++) {
      assertThat(model.outputs(samples.row(row)))
          .isEqualTo(Arrays.copyOfRange(outputs, row * size, (row + 1) * size));
    }
    actual.put("outputs", outputs);
  }

  /** Each layer's method is given what the methods before it returned. */
  private void runLayers() throws ReflectiveOperationException {
    for (int row = 0; row < samples.count(); row++) {
      Map<String, Object> results = new HashMap<>();
      results.put(blueprint.graph().input().name(), samples.input(row));
      for (Layer layer : blueprint.graph().layers()) {
        Object result = invoke(layer.name(), layer.sources().stream().map(results::get).toArray());
        results.put(layer.name(), result);
        if (layer.returns() instanceof Returns.Vector) {
          float[] floats = (float[]) result;
          float[] all =
              actual.computeIfAbsent(
                  layer.name(), any -> new float[samples.count() * floats.length]);
          System.arraycopy(floats, 0, all, row * floats.length, floats.length);
        }
      }
      checkPrediction(row, results.get(blueprint.graph().output().name()));
    }
  }

  /**
   * What the network predicts is what its last layer says, and what its outputs say, bit by bit.
   */
  private void checkPrediction(int row, Object last) throws ReflectiveOperationException {
    Object predicted = invoke("predict", samples.input(row));
    float[] outputs = model.outputs(samples.row(row));
    switch (blueprint.graph().output().returns()) {
      case Returns.Vector vector -> {
        assertThat(predicted).isEqualTo(outputs);
        assertThat(last).isEqualTo(outputs);
      }
      case Returns.Scalar scalar -> {
        assertThat(predicted).isEqualTo(outputs[0]);
        assertThat(last).isEqualTo(outputs[0]);
      }
      case Returns.Label label -> {
        List<?> constants = List.of(((Enum<?>) last).getDeclaringClass().getEnumConstants());
        assertThat(constants.stream().map(each -> ((Enum<?>) each).name()).toList())
            .isEqualTo(label.constants());
        Prediction<?> expected = Prediction.of(constants, outputs);
        assertThat(predicted).isEqualTo(expected);
        assertThat(last).isEqualTo(expected.label());
      }
      case Returns.Values values -> {
        assertThat(predicted).isEqualTo(last);
        for (int i = 0; i < outputs.length; i++) {
          Method accessor = last.getClass().getDeclaredMethod(values.components().get(i));
          accessor.setAccessible(true);
          assertThat(accessor.invoke(last)).isEqualTo(outputs[i]);
        }
      }
    }
  }

  private void runGradients() {
    Gradients gradients = model.gradients(samples.rows(), samples.count(), upstream);
    actual.put("gradient by inputs", gradients.ofInputs());
    for (ExpectedTensors.Expected tensor : ExpectedTensors.of(blueprint)) {
      if (tensor.trained()) {
        actual.put("gradient by " + tensor.name(), gradients.of(tensor.name()));
      }
    }
  }

  private Object invoke(String name, Object... arguments) throws ReflectiveOperationException {
    Method method =
        Arrays.stream(model.getClass().getDeclaredMethods())
            .filter(each -> each.getName().equals(name) && !each.isBridge())
            .filter(each -> takes(each, arguments))
            .findFirst()
            .orElseThrow(() -> new NoSuchMethodException(name));
    method.setAccessible(true);
    return method.invoke(model, arguments);
  }

  /** Tells {@code predict} of one input from that of a list. */
  private static boolean takes(Method method, Object... arguments) {
    Class<?>[] types = method.getParameterTypes();
    return types.length == arguments.length
        && IntStream.range(0, types.length).allMatch(i -> types[i].isInstance(arguments[i]));
  }
}
