package dev.mercer.samples.playground.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Requests that are nearly right, or not at all. */
record Nonsense(Random random, int port, String session) {
  private static final List<String> METHODS =
      List.of("GET", "POST", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "", "get");

  private static final List<String> PATHS =
      List.of(
          "/answer",
          "/overlay",
          "/lift",
          "/play",
          "/pause",
          "/step",
          "/reset",
          "/adjust",
          "/move",
          "/nothing",
          "/",
          "/main.js",
          "",
          "*",
          "//",
          "/%",
          "/%00",
          "http://localhost/",
          "/a b",
          "/é");

  private static final List<String> NAMES =
      List.of(
          "session",
          "x",
          "y",
          "prototype",
          "map",
          "data",
          "noise",
          "seed",
          "test",
          "drawing",
          "units",
          "readout",
          "scalars",
          "start",
          "b",
          "epsilon",
          "rate",
          "penalty",
          "speed",
          "until",
          "",
          "%",
          "é");

  private static final List<String> VALUES =
      List.of(
          "0",
          "1",
          "-1",
          "2.5",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e400",
          "",
          "%",
          "%zz",
          "%00",
          "moons",
          "drawn",
          "xor",
          "16",
          "64",
          "convex",
          "fixed",
          "random",
          "unknown",
          "nearest",
          "0aaaa1zzzz",
          "true",
          "\u0000",
          "'",
          "<b>",
          "9223372036854775808",
          "0x10",
          "1_000");

  String request() {
    return METHODS.get(random.nextInt(METHODS.size())) + " " + address();
  }

  private String address() {
    List<String> pairs = new ArrayList<>();
    if (random.nextInt(10) > 0) {
      pairs.add("session=" + session);
    }
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      pairs.add(any(NAMES) + (random.nextInt(20) > 0 ? "=" : "") + any(VALUES));
    }
    Collections.shuffle(pairs, random);
    return any(PATHS) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
  }

  String headers() {
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> "Host: example.com\r\n";
      case 2 -> own() + "Origin: " + any(VALUES) + "\r\n";
      case 3 -> own() + "Sec-Fetch-Site: " + any(VALUES) + "\r\n";
      case 4 -> own() + "Content-Length: " + any(VALUES) + "\r\n";
      case 5 -> own() + "X: " + "x".repeat(random.nextInt(5000)) + "\r\n";
      case 6 -> own() + "no header\r\n";
      default -> own();
    };
  }

  String body() {
    return random.nextInt(10) == 0 ? "x".repeat(random.nextInt(3000)) : "";
  }

  private String own() {
    return "Host: localhost:" + port + "\r\n";
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
