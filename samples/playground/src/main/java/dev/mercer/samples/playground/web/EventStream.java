package dev.mercer.samples.playground.web;

import com.sun.net.httpserver.HttpExchange;
import dev.mercer.samples.playground.session.Frame;
import dev.mercer.samples.playground.session.Session;
import dev.mercer.samples.playground.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows a session as server-sent events: {@code session} with its id, {@code scene} when the points
 * change, and {@code frame}. The session lives as long as the stream.
 */
final class EventStream {
  /** How long a tab that was closed goes unnoticed while nothing is to be shown. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);

  private static final int OK = 200;

  private final HttpExchange exchange;
  private final Session session;

  EventStream(HttpExchange exchange, Session session) {
    this.exchange = exchange;
    this.session = session;
  }

  /** Returns when the session has ended, or nobody reads. */
  void run() throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(OK, 0);
    // Wakes this thread where it waits for a reader who does not read: its channel is then closed.
    session.whenEnded(Thread.currentThread()::interrupt);
    try (OutputStream out = exchange.getResponseBody()) {
      send(out, "session", Json.object(json -> json.writeStringField("id", session.id())));
      String scene = "";
      while (!session.ended()) {
        Optional<Frame> frame = session.frame(HEARTBEAT);
        if (frame.isEmpty()) {
          // A comment: it fails where the connection has gone.
          write(out, ":\n\n");
          continue;
        }
        if (!frame.get().scene().equals(scene)) {
          scene = frame.get().scene();
          send(out, "scene", scene);
        }
        send(out, "frame", frame.get().state());
      }
    }
  }

  private static void send(OutputStream out, String event, String data) throws IOException {
    write(out, "event: " + event + "\ndata: " + data + "\n\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
