package dev.mercer.samples.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** Answers {@code GET /species?6.0,2.7,5.0,1.7} on this machine. */
final class FlowerServer implements AutoCloseable {
  private final HttpServer server;
  private final FlowerService service;

  FlowerServer(FlowerService service, int port) throws IOException {
    this.service = service;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/species", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String reply;
      int status;
      try {
        reply = service.answer(flower(exchange.getRequestURI().getQuery())).toString();
        status = 200;
      } catch (IllegalArgumentException e) {
        reply = "expected four numbers, as in /species?6.0,2.7,5.0,1.7";
        status = 400;
      }
      byte[] bytes = reply.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Flower flower(String query) {
    String[] cells = query == null ? new String[0] : query.split(",");
    if (cells.length != 4) {
      throw new IllegalArgumentException();
    }
    return new Flower(
        Float.parseFloat(cells[0]),
        Float.parseFloat(cells[1]),
        Float.parseFloat(cells[2]),
        Float.parseFloat(cells[3]));
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
