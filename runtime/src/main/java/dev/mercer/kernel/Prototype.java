package dev.mercer.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A prototype as a person reads it. If the layer reads features, or features that were only
 * standardised, the coordinates have their names and units. Behind other layers they are numbered.
 * Immutable, and so safe from any thread.
 *
 * @param unit the unit whose prototype it is, from 0
 * @param label the class whose logit the unit can raise the most, which is the one with the largest
 *     readout weight, if the network is a classifier whose output reads this layer; otherwise empty
 * @param names the name of each coordinate
 * @param values the prototype
 * @param peak the point at which the unit's response is largest, a little further from the layer's
 *     zero than the prototype
 * @param supremum the unit's largest response, taken at {@code peak}
 */
public record Prototype(
    int unit,
    Optional<String> label,
    List<String> names,
    List<Double> values,
    List<Double> peak,
    double supremum) {

  /**
   * As in {@code prototype 3 (VIRGINICA): sepalLength 6.3, sepalWidth 2.9, petalLength 5.6,
   * petalWidth 1.8}.
   */
  @Override
  public String toString() {
    return IntStream.range(0, names.size())
        .mapToObj(k -> names.get(k) + " " + Digits.of(values.get(k)))
        .collect(
            Collectors.joining(
                ", ",
                "prototype " + unit + label.map(name -> " (" + name + ")").orElse("") + ": ",
                ""));
  }
}
