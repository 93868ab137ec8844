package dev.mercer.samples.playground.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Speaks HTTP word by word, so that a request can be as wrong as a test wants it. */
record Http(int port) {
  private static final int PATIENCE_MILLIS = 20_000;

  /**
   * What came back.
   *
   * @param status 0 if the connection was closed without a word
   * @param text the headers and the body
   */
  record Response(int status, String text) {}

  static Http of(Server server) {
    return new Http(URI.create(server.address()).getPort());
  }

  /** A request of a page of this server. */
  Response get(String address) throws IOException {
    return send("GET " + address, own(), "");
  }

  Response post(String address) throws IOException {
    return send("POST " + address, own(), "");
  }

  String own() {
    return "Host: localhost:" + port + "\r\n";
  }

  /** Sends a request and reads the whole response. */
  Response send(String request, String headers, String body) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              (request + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n" + body)
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return read(reader(socket));
    }
  }

  /** Opens a stream of events, of which nothing is read yet. */
  Socket events(String query) throws IOException {
    Socket socket = connect();
    socket
        .getOutputStream()
        .write(
            ("GET /events?" + query + " HTTP/1.1\r\n" + own() + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static Response read(BufferedReader reader) throws IOException {
    try {
      String first = reader.readLine();
      if (first == null) {
        return new Response(0, "");
      }
      String rest = reader.lines().collect(Collectors.joining("\n"));
      return new Response(Integer.parseInt(first.split(" ", 3)[1]), rest);
    } catch (java.net.SocketException e) {
      return new Response(0, "");
    }
  }
}
