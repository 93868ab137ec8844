package dev.mercer.samples.catalogue.data;

import dev.mercer.runtime.Dataset;
import dev.mercer.runtime.Model;
import dev.mercer.runtime.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** All data sets of a library, each read when it is first asked for. Safe from any thread. */
public final class Shelf {
  /** The rows of satellite that are to be learnt from: they stand first. */
  private static final int SATELLITE_TRAINING = 4435;

  private static final float PAPER_TO_INK = 16;

  private final Library library;
  private final Map<String, Reader> readers = new TreeMap<>();
  private final Map<String, Task> tasks = new ConcurrentHashMap<>();

  private interface Reader {
    Task read() throws IOException;
  }

  public Shelf(Library library) {
    this.library = library;
    everyFifth("digits", "digits.csv", PAPER_TO_INK, MercerNetworks_Digits::create);
    everyFifth("penguins", "penguins.csv", 1, MercerNetworks_Penguins::create);
    everyFifth("concrete", "concrete_reg.csv", 1, MercerNetworks_Concrete::create);
    parted("fashion", this::fashion, MercerNetworks_Fashion::create);
    if (library.onlyShipped()) {
      twoFiles("cells", "cells_%s.csv.gz", MercerNetworks_Cells::create);
      return;
    }
    twoFiles("cells", "cells_%s.csv", MercerNetworks_Cells::create);
    everyFifth("iris", "iris.csv", 1, MercerNetworks_Irises::create);
    everyFifth("wine", "wine.csv", 1, MercerNetworks_Wines::create);
    everyFifth("breast_cancer", "breast_cancer.csv", 1, MercerNetworks_Tumours::create);
    everyFifth("vehicle", "vehicle.csv", 1, MercerNetworks_Vehicles::create);
    everyFifth("two_class", "two_class.csv", 1, MercerNetworks_TwoClasses::create);
    everyFifth("diabetes", "diabetes_reg.csv", 1, MercerNetworks_Diabetes::create);
    everyFifth("california", "california_reg.csv", 1, MercerNetworks_California::create);
    everyFifth("cars", "cars_mpg_reg.csv", 1, MercerNetworks_Cars::create);
    twoFiles("segment", "segment_%s.csv", MercerNetworks_Segments::create);
    twoFiles("abalone", "abalone_reg_%s.csv", MercerNetworks_Abalones::create);
    readers.put("satellite", this::satellite);
    parted("mnist", () -> pictures("mnist-t10k").everyNth(5), MercerNetworks_Mnist::create);
  }

  /** Whether a data set is here with all the rows that the scores of peers are of. */
  public boolean whole(String name) {
    return !(library.onlyShipped() && name.equals("fashion"));
  }

  /** The names of all data sets, in the order of the alphabet. */
  public List<String> names() {
    return List.copyOf(readers.keySet());
  }

  /** Those of the named data sets that are there, in this order. */
  public List<Task> tasks(String... names) {
    return List.of(names).stream().filter(readers::containsKey).map(this::task).toList();
  }

  /** A data set. */
  public Task task(String name) {
    return tasks.computeIfAbsent(
        name,
        key -> {
          try {
            return readers.get(key).read();
          } catch (IOException e) {
            throw new UncheckedIOException("The data set '" + key + "' cannot be read", e);
          }
        });
  }

  private void everyFifth(
      String name, String file, float full, LongFunction<? extends Model> network) {
    readers.put(
        name,
        () -> {
          Split split = CsvTable.read(library.open(file), full).everyNth(5);
          return new Task(name, full == 1, split.rest(), split.heldOut(), network);
        });
  }

  private void twoFiles(String name, String pattern, LongFunction<? extends Model> network) {
    readers.put(
        name,
        () ->
            new Task(
                name,
                true,
                CsvTable.read(library.open(String.format(Locale.ROOT, pattern, "train")), 1),
                CsvTable.read(library.open(String.format(Locale.ROOT, pattern, "test")), 1),
                network));
  }

  private interface Parts {
    Split read() throws IOException;
  }

  private void parted(String name, Parts parts, LongFunction<? extends Model> network) {
    readers.put(
        name,
        () -> {
          Split split = parts.read();
          return new Task(name, false, split.rest(), split.heldOut(), network);
        });
  }

  private Split fashion() throws IOException {
    return library.onlyShipped()
        ? new Split(pictures("fashion-train"), pictures("fashion-test"))
        : new Split(pictures("fashion-train-first10000"), pictures("fashion-t10k"));
  }

  private Dataset pictures(String part) throws IOException {
    return Pictures.read(
        library.open(part + "-images-idx3-ubyte.gz"), library.open(part + "-labels-idx1-ubyte.gz"));
  }

  private Task satellite() throws IOException {
    Dataset all = CsvTable.read(library.open("satellite.csv"), 1);
    return new Task(
        "satellite",
        true,
        all.rows(IntStream.range(0, SATELLITE_TRAINING).toArray()),
        all.rows(IntStream.range(SATELLITE_TRAINING, all.size()).toArray()),
        MercerNetworks_Satellite::create);
  }
}
