package dev.mercer.samples.playground.web;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.mercer.samples.playground.web.Http.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class ServerTest {
  private static final int SESSIONS = 2;

  private final List<Socket> sockets = new ArrayList<>();
  private Server server;
  private Http http;

  @BeforeEach
  void start() throws IOException {
    server = Server.start(0, SESSIONS);
    http = Http.of(server);
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    server.close();
  }

  private Socket events(String query) throws IOException {
    Socket socket = http.events(query);
    sockets.add(socket);
    return socket;
  }

  /** Opens a stream, and reads it up to the id of its session. */
  private String session(String query) throws IOException {
    BufferedReader reader = Http.reader(events(query));
    String line = reader.readLine();
    while (!line.startsWith("data: {\"id\":")) {
      line = reader.readLine();
    }
    return line.substring(line.indexOf(":\"") + 2, line.lastIndexOf('"'));
  }

  private void awaitSessions(int count) throws InterruptedException {
    while (server.sessions().all().size() != count) {
      Thread.sleep(20);
    }
  }

  @Test
  void itServesThePageAndTheChartLibrary() throws IOException {
    Response page = http.get("/");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("<h1>Watch prototypes learn</h1>");
    assertThat(page.text()).contains("default-src 'self'");
    assertThat(http.get("/main.js").text()).contains("text/javascript");
    assertThat(http.get("/uplot/uPlot.esm.js").text()).contains("uPlot.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/../pom.xml",
        "/web/main.js",
        "/main.js/",
        "/uplot/uPlot.cjs.js",
        "/%2e%2e/Main.class",
        "//main.js",
        "/META-INF/LICENSE"
      })
  void itServesNothingElse(String address) throws IOException {
    assertThat(http.get(address).status()).isEqualTo(404);
  }

  @Test
  void aStreamTellsTheSessionTheSceneAndThenFrames() throws IOException {
    BufferedReader reader = Http.reader(events("units=4"));
    List<String> events = new ArrayList<>();
    while (events.size() < 5) {
      String line = reader.readLine();
      if (line.startsWith("event: ")) {
        events.add(line.substring("event: ".length()));
      }
    }
    assertThat(events).containsExactly("session", "scene", "frame", "frame", "frame").inOrder();
  }

  @Test
  void aSessionDoesWhatItIsAsked() throws IOException {
    String session = "session=" + session("until=5");
    for (String action : List.of("pause", "step", "reset", "play", "adjust", "move")) {
      String query = action.equals("move") ? session + "&prototype=0&x=1&y=1" : session;
      assertWithMessage(action).that(http.post("/" + action + "?" + query).status()).isEqualTo(200);
    }
    assertThat(http.get("/answer?x=0&y=0&" + session).text()).contains("\"logit\"");
    assertThat(http.get("/lift?" + session).text()).contains("\"sentence\"");
    for (String map : List.of("nearest", "strongest", "unknown")) {
      assertThat(http.get("/overlay?map=" + map + "&" + session).text()).contains("\"cells\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "POST /move?prototype=16&x=0&y=0 | 404 | There is no prototype 16; there are 16",
        "POST /move?prototype=64&x=0&y=0 | 400 | expected a whole number from 0 to 63.",
        "POST /move?prototype=0&x=9&y=0  | 400 | x is '9'; expected a number from -2.5 to 2.5.",
        "POST /move?prototype=0&x=NaN&y=0| 400 | x is 'NaN'",
        "POST /adjust?units=5            | 400 | units is '5'; expected one of [4, 8, 16, 32, 64].",
        "POST /adjust?colour=red         | 400 | 'colour' means nothing here.",
        "POST /play?twice=1              | 400 | 'twice' means nothing here.",
        "GET /play?x=1                   | 405 | /play takes POST, not GET.",
        "GET /answer?x=0                 | 400 | 'y' is not stated.",
        "GET /overlay?map=moon           | 400 | map is 'moon'; expected one of [nearest, strongest, unknown].",
      })
  void aRequestThatMakesNoSenseIsRefusedInWords(String request, int status, String message)
      throws IOException {
    Response response = http.send(request + "&session=" + session("until=1"), http.own(), "");
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.text()).contains(message);
  }

  @Test
  void whoKnowsNoSessionCanDoNothing() throws IOException {
    assertThat(http.post("/play?session=1").status()).isEqualTo(404);
    assertThat(http.post("/play?session=1").text()).contains("There is no such session");
    assertThat(http.post("/play").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "localhost",
        "localhost:1",
        "localhost:%s.example.com",
        "[::2]:%s",
        ""
      })
  void anotherHostIsRefused(String host) throws IOException {
    Response response =
        http.send("GET /", "Host: " + String.format(Locale.ROOT, host, http.port()) + "\r\n", "");
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.text()).contains("answers for localhost:" + http.port() + " only");
  }

  @Test
  void soAreNoHostAndTwo() throws IOException {
    assertThat(http.send("GET /", "", "").status()).isIn(List.of(400, 403));
    assertThat(http.send("GET /", http.own() + http.own(), "").status()).isIn(List.of(400, 403));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://example.com", "Origin: null", "Origin: https://localhost:%s",
        "Origin: http://localhost:1", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"
      })
  void aPageOfAnotherSiteIsRefused(String header) throws IOException {
    String headers = http.own() + String.format(Locale.ROOT, header, http.port()) + "\r\n";
    assertThat(http.send("GET /events", headers, "").status()).isEqualTo(403);
    assertThat(http.send("POST /play?session=1", headers, "").status()).isEqualTo(403);
    assertThat(server.sessions().all()).isEmpty();
  }

  @Test
  void aPageOfThisServerIsNot() throws IOException {
    for (String name : List.of("localhost", "127.0.0.1")) {
      String host = name + ":" + http.port();
      String headers =
          "Host: %s\r\nOrigin: http://%s\r\nSec-Fetch-Site: same-origin\r\n".formatted(host, host);
      assertThat(http.send("POST /play?session=1", headers, "").status()).isEqualTo(404);
    }
  }

  @Test
  void bodiesAndLongAddressesAreRefused() throws IOException {
    String body = "x".repeat(100_000);
    String length = "Content-Length: " + body.length() + "\r\n";
    assertThat(http.send("POST /play", http.own() + length, body.substring(0, 10)).status())
        .isEqualTo(413);
    assertThat(
            http.send("POST /play", http.own() + "Transfer-Encoding: chunked\r\n", "0\r\n\r\n")
                .status())
        .isEqualTo(413);
    assertThat(http.get("/events?drawing=" + "0aaaa".repeat(1000)).status()).isEqualTo(414);
  }

  @Test
  void thereIsRoomForSoManyTabsAndAClosedOneMakesRoom() throws Exception {
    session("until=1");
    session("units=4");
    Response third = http.get("/events");
    assertThat(third.status()).isEqualTo(429);
    assertThat(third.text()).contains("open in 2 tabs already");
    for (Socket socket : sockets) {
      socket.close();
    }
    awaitSessions(0);
    session("");
    assertThat(server.sessions().all()).hasSize(1);
  }

  @Test
  void aTabThatDoesNotReadDelaysNobody() throws Exception {
    events("units=64&speed=16");
    awaitSessions(1);
    // The first stream fills the buffers of its socket meanwhile; the second one goes on.
    BufferedReader reader = Http.reader(events("units=4"));
    int frames = 0;
    while (frames < 100) {
      if (reader.readLine().equals("event: frame")) {
        frames++;
      }
    }
    assertThat(server.sessions().all()).hasSize(2);
  }

  @Test
  void noRequestMakesItFail() throws IOException {
    String session = session("until=1");
    Random random = new Random(1);
    for (int i = 0; i < 1500; i++) {
      Nonsense nonsense = new Nonsense(random, http.port(), session);
      String request = nonsense.request();
      String headers = nonsense.headers();
      Response response = http.send(request, headers, nonsense.body());
      assertWithMessage(request + " " + headers).that(response.status()).isLessThan(500);
    }
    assertThat(http.get("/").status()).isEqualTo(200);
  }
}
