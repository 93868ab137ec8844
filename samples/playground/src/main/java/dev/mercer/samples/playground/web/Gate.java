package dev.mercer.samples.playground.web;

import com.sun.net.httpserver.Headers;
import dev.mercer.samples.playground.wire.Refusal;
import java.util.List;
import java.util.Set;

/**
 * Lets in requests that a page of this server sends, and no others: a page of another site, or a
 * name that was made to point here, could otherwise use the server through the browser of whoever
 * visits it.
 *
 * @param port the server's
 */
record Gate(int port) {
  private static final int FORBIDDEN = 403;

  /** The ways to write the loopback address. */
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  private static final Set<String> OWN = Set.of("same-origin", "none");

  /**
   * Requires that a request is addressed to this server.
   *
   * @throws Refusal if it is not
   */
  void requireHost(Headers headers) {
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !isOwn(hosts.getFirst())) {
      throw new Refusal(
          FORBIDDEN,
          "The request is addressed to %s; this server answers for localhost:%s only."
              .formatted(hosts, port));
    }
  }

  /**
   * Requires that a request comes from a page of this server, or from no page at all.
   *
   * @throws Refusal if it does not
   */
  void requireOrigin(Headers headers) {
    for (String origin : headers.getOrDefault("Origin", List.of())) {
      if (!origin.startsWith("http://") || !isOwn(origin.substring("http://".length()))) {
        throw new Refusal(
            FORBIDDEN,
            "The request comes from %s; only a page of this server may ask.".formatted(origin));
      }
    }
    for (String site : headers.getOrDefault("Sec-Fetch-Site", List.of())) {
      if (!OWN.contains(site)) {
        throw new Refusal(
            FORBIDDEN,
            "The request comes from another site (%s); only a page of this server may ask."
                .formatted(site));
      }
    }
  }

  private boolean isOwn(String host) {
    return NAMES.stream()
        .anyMatch(name -> host.equals(name + ":" + port) || (port == 80 && host.equals(name)));
  }
}
