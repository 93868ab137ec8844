package dev.mercer.processor.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the shortest way from a layer back through what it reads. */
final class Paths {
  private final Wiring wiring;
  private final Predicate<LayerMethod> passable;

  /**
   * @param passable which layers a path may lead through
   */
  Paths(Wiring wiring, Predicate<LayerMethod> passable) {
    this.wiring = wiring;
    this.passable = passable;
  }

  /** The path to the layer of this name: both ends and all between; empty if there is none. */
  List<String> from(LayerMethod start, String end) {
    return from(start, layer -> layer.name().equals(end));
  }

  /** The path to the nearest layer that is an end. */
  List<String> from(LayerMethod start, Predicate<LayerMethod> end) {
    Map<String, String> readers = new HashMap<>();
    Deque<LayerMethod> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      LayerMethod reader = open.removeFirst();
      for (String name : reader.sources()) {
        Optional<LayerMethod> source = wiring.layer(name);
        if (source.isPresent() && readers.putIfAbsent(name, reader.name()) == null) {
          if (end.test(source.get())) {
            return path(start, name, readers);
          }
          if (passable.test(source.get())) {
            open.addLast(source.get());
          }
        }
      }
    }
    return List.of();
  }

  private static List<String> path(LayerMethod start, String end, Map<String, String> readers) {
    List<String> path = new ArrayList<>(List.of(end));
    do {
      path.addFirst(readers.get(path.getFirst()));
    } while (!path.getFirst().equals(start.name()));
    return path;
  }

  /** A path as it is shown: {@code near2 <- norm <- near1}. */
  static String spelling(List<String> path) {
    return String.join(" <- ", path);
  }
}
