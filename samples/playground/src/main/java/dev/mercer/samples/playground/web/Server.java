package dev.mercer.samples.playground.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mercer.samples.playground.session.Session;
import dev.mercer.samples.playground.session.Sessions;
import dev.mercer.samples.playground.session.Settings;
import dev.mercer.samples.playground.wire.Query;
import dev.mercer.samples.playground.wire.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves the page, its questions and its sessions, on the loopback address alone. Thread-safe. */
public final class Server implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger("dev.mercer.samples.playground");

  /** A drawing of the most points takes 1500 characters. */
  private static final int LONGEST_ADDRESS = 4096;

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int ADDRESS_TOO_LONG = 414;
  private static final int OUR_FAULT = 500;

  static {
    // An event goes out at once, and whoever is slow to ask or opens too much is cut off. Read when
    // the first server is made.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("jdk.httpserver.maxConnections", "100");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Assets assets = new Assets();
  private final Sessions sessions;
  private final Endpoints endpoints;
  private final Gate gate;

  private Server(HttpServer server, int mostSessions) {
    this.server = server;
    this.sessions = new Sessions(mostSessions);
    this.endpoints = new Endpoints(sessions);
    this.gate = new Gate(server.getAddress().getPort());
  }

  /**
   * Starts a server.
   *
   * @param port where it listens; 0 for any that is free
   * @param mostSessions how many tabs it serves at a time
   * @throws IOException if it cannot listen there
   */
  public static Server start(int port, int mostSessions) throws IOException {
    Server server =
        new Server(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0),
            mostSessions);
    server.server.createContext("/", server::handle);
    server.server.setExecutor(server.threads);
    server.server.start();
    return server;
  }

  /** Where a browser finds it. */
  public String address() {
    return "http://localhost:%s/".formatted(server.getAddress().getPort());
  }

  /** The sessions that there are. */
  Sessions sessions() {
    return sessions;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      protect(exchange.getResponseHeaders());
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      serve(exchange);
    } catch (Refusal refusal) {
      respond(exchange, refusal.status(), "text/plain; charset=utf-8", refusal.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "Failed to answer " + exchange.getRequestURI(), e);
      respond(exchange, OUR_FAULT, "text/plain; charset=utf-8", "The playground failed: " + e);
    }
  }

  /** The page may use what this server sends, no other page may, and nothing is kept. */
  private static void protect(Headers headers) {
    headers.set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
  }

  private void serve(HttpExchange exchange) throws IOException, InterruptedException {
    gate.requireHost(exchange.getRequestHeaders());
    requireSmall(exchange);
    String path = exchange.getRequestURI().getPath();
    if (path == null) {
      throw new Refusal(BAD_REQUEST, "The request states no path.");
    }
    Optional<Assets.Asset> asset = assets.get(path);
    if (asset.isPresent()) {
      requireGet(exchange);
      respond(exchange, OK, asset.get().type(), asset.get().bytes());
      return;
    }
    gate.requireOrigin(exchange.getRequestHeaders());
    Query query = Query.of(exchange.getRequestURI().getRawQuery());
    if (path.equals("/events")) {
      requireGet(exchange);
      Settings settings = Settings.of(query);
      query.requireNothingElse();
      try (Session session = sessions.open(settings)) {
        new EventStream(exchange, session).run();
      }
    } else {
      String answer = endpoints.answer(exchange.getRequestMethod(), path, query);
      respond(exchange, OK, "application/json", answer);
    }
  }

  private static void requireGet(HttpExchange exchange) {
    if (!exchange.getRequestMethod().equals("GET")) {
      throw new Refusal(
          METHOD_NOT_ALLOWED,
          "%s takes GET, not %s."
              .formatted(exchange.getRequestURI().getPath(), exchange.getRequestMethod()));
    }
  }

  /** All that a request states stands in its address. */
  private static void requireSmall(HttpExchange exchange) {
    if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
      throw new Refusal(
          ADDRESS_TOO_LONG, "The address has more than %s characters.".formatted(LONGEST_ADDRESS));
    }
    Headers headers = exchange.getRequestHeaders();
    String length = headers.getFirst("Content-Length");
    if (headers.containsKey("Transfer-Encoding") || (length != null && !length.equals("0"))) {
      throw new Refusal(TOO_LARGE, "The request has a body; expected none.");
    }
  }

  private static void respond(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    respond(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    // At once: to close an exchange first waits for what is left of its request.
    exchange.getResponseBody().flush();
  }

  /** Ends all sessions. */
  @Override
  public void close() {
    sessions.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
