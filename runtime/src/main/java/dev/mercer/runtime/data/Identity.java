package dev.mercer.runtime.data;

import dev.mercer.runtime.data.Examples.Targets;
import dev.mercer.runtime.format.Checksum;
import dev.mercer.runtime.format.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checksum of rows, targets and weights, in order, that tells them from others. */
public final class Identity {
  private Identity() {}

  /** As in {@code sha256:9f86d0..}. */
  public static String of(Observations rows) {
    Map<String, String> texts = new TreeMap<>();
    List<Tensor> tensors = new ArrayList<>();
    switch (rows) {
      case Examples examples -> tensors.add(vector("features", examples.features()));
      case Table table -> add(table, texts, tensors);
    }
    tensors.add(
        switch (rows.targets()) {
          case Targets.Labels labels -> vector("labels", doubles(labels.labels()));
          case Targets.Values values -> vector("values", values.values());
        });
    tensors.add(vector("weights", rows.weights()));
    return Checksum.of(texts, tensors);
  }

  private static void add(Table table, Map<String, String> texts, List<Tensor> tensors) {
    for (int i = 0; i < table.specs().size(); i++) {
      String name = "column " + table.specs().get(i).name();
      switch (table.columns().get(i)) {
        case TableColumn.Numbers numbers -> tensors.add(vector(name, numbers.values()));
        case TableColumn.Codes codes -> add(name, codes, texts, tensors);
      }
    }
  }

  /** Texts are numbered as they come: which others the dictionary knows does not matter. */
  private static void add(
      String name, TableColumn.Codes column, Map<String, String> texts, List<Tensor> tensors) {
    Map<Integer, Integer> numbers = new HashMap<>();
    double[] codes = new double[column.codes().length];
    for (int row = 0; row < codes.length; row++) {
      int code = column.codes()[row];
      if (code == TableColumn.Codes.MISSING) {
        codes[row] = code;
      } else {
        Integer number = numbers.get(code);
        if (number == null) {
          number = numbers.size();
          numbers.put(code, number);
          texts.put(name + " text " + number, column.dictionary().get(code));
        }
        codes[row] = number;
      }
    }
    tensors.add(vector(name, codes));
  }

  private static double[] doubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static Tensor vector(String name, float[] values) {
    return Tensor.of(name, List.of(values.length), values);
  }

  private static Tensor vector(String name, double[] values) {
    return Tensor.of(name, List.of(values.length), values);
  }
}
