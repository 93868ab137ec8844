package dev.mercer.samples.playground.web;

import dev.mercer.samples.playground.answers.Answer;
import dev.mercer.samples.playground.answers.Lift;
import dev.mercer.samples.playground.answers.Overlay;
import dev.mercer.samples.playground.data.Square;
import dev.mercer.samples.playground.networks.Architecture;
import dev.mercer.samples.playground.session.Session;
import dev.mercer.samples.playground.session.Sessions;
import dev.mercer.samples.playground.session.Settings;
import dev.mercer.samples.playground.wire.Query;
import dev.mercer.samples.playground.wire.Refusal;
import java.util.Collections;
import java.util.Map;

/**
 * What a page may ask of a session, and have it do. The values stand in the query; {@code session}
 * is one of them.
 *
 * <ul>
 *   <li>{@code GET /answer?x=..&y=..}: an {@link Answer}
 *   <li>{@code GET /overlay?map=..}: an {@link Overlay}
 *   <li>{@code GET /lift}: a {@link Lift}
 *   <li>{@code POST /play}, {@code /pause}, {@code /step}, {@code /reset}
 *   <li>{@code POST /adjust?..}: all {@link Settings}
 *   <li>{@code POST /move?prototype=..&x=..&y=..}
 * </ul>
 */
final class Endpoints {
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  /** Every path, with the method that it takes. */
  private static final Map<String, String> METHODS =
      Map.of(
          "/answer", "GET",
          "/overlay", "GET",
          "/lift", "GET",
          "/play", "POST",
          "/pause", "POST",
          "/step", "POST",
          "/reset", "POST",
          "/adjust", "POST",
          "/move", "POST");

  private static final int MOST_UNITS = Collections.max(Architecture.UNITS);

  private final Sessions sessions;

  Endpoints(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * Does what a request asks for.
   *
   * @return JSON
   * @throws Refusal if it is not one that can be granted
   */
  String answer(String method, String path, Query query) {
    String expected = METHODS.get(path);
    if (expected == null) {
      throw new Refusal(NOT_FOUND, "There is nothing at %s.".formatted(path));
    }
    if (!expected.equals(method)) {
      throw new Refusal(
          METHOD_NOT_ALLOWED, "%s takes %s, not %s.".formatted(path, expected, method));
    }
    Session session = sessions.get(query.text("session"));
    return switch (path) {
      case "/answer" -> Answer.json(session.snapshot(), place(query));
      case "/overlay" -> {
        Overlay overlay = query.choice("map", Overlay.class);
        query.requireNothingElse();
        yield overlay.json(session.snapshot());
      }
      case "/lift" -> {
        query.requireNothingElse();
        yield Lift.of(session.snapshot().sample().training()).json();
      }
      default -> {
        act(session, path, query);
        yield "{}";
      }
    };
  }

  private static void act(Session session, String path, Query query) {
    switch (path) {
      case "/adjust" -> {
        Settings settings = Settings.of(query);
        query.requireNothingElse();
        session.adjust(settings);
      }
      case "/move" -> {
        int prototype = query.whole("prototype", 0, MOST_UNITS - 1);
        session.move(prototype, place(query));
      }
      default -> {
        query.requireNothingElse();
        switch (path) {
          case "/play" -> session.play(true);
          case "/pause" -> session.play(false);
          case "/step" -> session.step();
          default -> session.reset();
        }
      }
    }
  }

  /** A place in the square, the last that a query states. */
  private static float[] place(Query query) {
    float[] place = {
      (float) query.number("x", -Square.HALF, Square.HALF),
      (float) query.number("y", -Square.HALF, Square.HALF)
    };
    query.requireNothingElse();
    return place;
  }
}
