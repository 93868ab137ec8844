package dev.mercer.conformance.bits;

import dev.mercer.runtime.Model;
import dev.mercer.runtime.Parameter;
import dev.mercer.runtime.math.CounterRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A network with parameters, and rows that reach every branch of its code.
 *
 * @param layers calls each layer's method for one row, and returns what they return
 * @param rows {@link #COUNT} of them, row-major
 * @param upstream a gradient by each output of each row
 */
record Subject(
    String name,
    Model net,
    Function<float[], List<float[]>> layers,
    float[] rows,
    float[] upstream) {
  /** A block of 64, a tile of 4, and a row that is left over. */
  static final int COUNT = 69;

  private static Subject of(
      String name,
      Model net,
      Function<float[], List<float[]>> layers,
      float smallest,
      float largest) {
    net.parameters().forEach(Subject::fill);
    return new Subject(
        name,
        net,
        layers,
        rows(net.inputSize(), smallest, largest),
        normals("upstream", COUNT * net.outputSize()));
  }

  /** The one that a virtual machine without a compiler gets through. */
  static Subject tiny() {
    MercerNetworks_Tiny net = MercerNetworks_Tiny.create(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] scaled = net.scaled(row);
          float[] unit = net.unit(scaled);
          float[] near = net.near(unit);
          return List.of(scaled, unit, near, net.out(near));
        };
    return of("tiny", net, layers, 1e-41f, 1e18f).seed("near", row -> net.unit(net.scaled(row)));
  }

  static List<Subject> all() {
    return List.of(tiny(), residual(), wide(), convex(), subnormal(), sphere(), factors());
  }

  /** Those that between them have every method that a network can have. */
  static List<Subject> various() {
    return List.of(residual(), wide(), convex(), sphere(), factors());
  }

  private static Subject residual() {
    MercerNetworks_Residual net = MercerNetworks_Residual.create(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] scaled = net.scaled(row);
          float[] near = net.near(scaled);
          float[] mid = net.mid(near);
          float[] sum = net.sum(mid, scaled);
          float[] unit = net.unit(sum);
          float[] last = net.last(unit);
          return List.of(scaled, near, mid, sum, unit, last, net.out(last));
        };
    return of("residual", net, layers, 1e-41f, 100)
        .seed("near", net::scaled)
        .seed("last", row -> layers.apply(row).get(4));
  }

  private static Subject wide() {
    MercerNetworks_Wide net = MercerNetworks_Wide.create(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] near = net.near(row);
          return List.of(near, new float[] {net.label(near).ordinal()});
        };
    return of("wide", net, layers, 1e-41f, 100).seed("near", row -> row);
  }

  private static Subject convex() {
    MercerNetworks_Convex net = Networks.convex(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] near = net.near(row);
          return List.of(near, net.out(near));
        };
    return of("convex", net, layers, 1e-41f, 100).seed("near", row -> row);
  }

  /** The gain makes the totals of small rows subnormal. */
  private static Subject subnormal() {
    Subject convex = convex();
    convex.net.parameter("near.gain").set(1e-37f);
    return new Subject("subnormal", convex.net, convex.layers, convex.rows, convex.upstream);
  }

  private static Subject factors() {
    MercerNetworks_Factors net = MercerNetworks_Factors.create(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] weighed = net.weighed(row);
          float[] near = net.near(weighed);
          float[] mid = net.mid(near);
          return List.of(weighed, near, mid, net.out(mid));
        };
    return of("factors", net, layers, 1e-41f, 100).seed("near", net::weighed);
  }

  private static Subject sphere() {
    MercerNetworks_Sphere net = MercerNetworks_Sphere.create(1);
    Function<float[], List<float[]>> layers =
        row -> {
          float[] unit = net.unit(row);
          float[] near = net.near(unit);
          return List.of(unit, near, new float[] {net.value(near)});
        };
    return of("sphere", net, layers, 1e-36f, 1e30f).seed("near", net::unit);
  }

  /** Puts prototypes on and beside what the rows are when they reach a kernel layer. */
  private Subject seed(String layer, UnaryOperator<float[]> input) {
    Parameter parameter = net.parameter(layer + ".prototypes");
    int units = parameter.shape()[0];
    int inputs = parameter.shape()[1];
    float[] prototypes = parameter.toArray();
    for (int unit = 0; unit < units; unit += 2) {
      float[] point = input.apply(row((7 * unit) % COUNT));
      for (int k = 0; k < inputs; k++) {
        float aside = unit % 4 == 0 ? 0 : 1e-3f * prototypes[unit * inputs + k];
        prototypes[unit * inputs + k] = point[k] + aside;
      }
    }
    parameter.set(prototypes);
    return this;
  }

  private static void fill(Parameter parameter) {
    String name = parameter.name();
    float[] values = normals(name, parameter.toArray().length);
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (name.substring(name.indexOf('.') + 1)) {
            case "scale", "gain" -> 0.5f + Math.abs(values[i]);
            case "bias", "epsilon" ->
                parameter.shape().length == 0 ? parameter.toArray()[i] : values[i];
            default -> values[i];
          };
    }
    parameter.set(values);
  }

  /** The same numbers for the same purpose. */
  static float[] normals(String purpose, int length) {
    CounterRandom random = new CounterRandom(11, purpose, 0);
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.gaussian(i);
    }
    return values;
  }

  /** Normals, and now and then rows that are zero, small, large, or beyond that. */
  private static float[] rows(int inputs, float smallest, float largest) {
    float[] rows = normals("rows", COUNT * inputs);
    for (int row = 0; row < COUNT; row++) {
      float scale =
          switch (row % 9) {
            case 1 -> 10;
            case 3 -> 1e-3f;
            case 4 -> 0;
            case 6 -> smallest;
            case 8 -> largest;
            default -> 1;
          };
      for (int i = row * inputs; i < (row + 1) * inputs; i++) {
        rows[i] *= scale;
      }
    }
    return rows;
  }

  float[] row(int row) {
    return Arrays.copyOfRange(rows, row * net.inputSize(), (row + 1) * net.inputSize());
  }

  @Override
  public String toString() {
    return name;
  }
}
