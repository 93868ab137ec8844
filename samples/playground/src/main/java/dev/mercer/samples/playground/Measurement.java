package dev.mercer.samples.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How fast frames arrive at a reader while the largest network trains.
 *
 * @param frames how many were read
 * @param steps the steps of training meanwhile
 * @param bytes the bytes of the frames
 * @param seconds the time
 */
record Measurement(int frames, long steps, long bytes, double seconds) {
  private static final String SETTINGS = "units=64&speed=16&data=spiral";
  private static final Pattern STEP = Pattern.compile("\"step\":(\\d+)");

  /** The first seconds are the compiler's. */
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  private static final Duration TIME = Duration.ofSeconds(10);

  /** Reads the frames of a new session. */
  static Measurement of(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "events?" + SETTINGS)).build();
      try (Stream<String> lines =
          client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
        Iterator<String> frames = lines.filter(line -> STEP.matcher(line).find()).iterator();
        long begin = System.nanoTime();
        String first = frames.next();
        while (System.nanoTime() - begin < WARM_UP.toNanos()) {
          first = frames.next();
        }
        return read(frames, step(first));
      }
    }
  }

  private static Measurement read(Iterator<String> frames, long firstStep) {
    long begin = System.nanoTime();
    int count = 0;
    long bytes = 0;
    String last = "";
    while (System.nanoTime() - begin < TIME.toNanos()) {
      last = frames.next();
      bytes += last.length();
      count++;
    }
    return new Measurement(count, step(last) - firstStep, bytes, (System.nanoTime() - begin) / 1e9);
  }

  private static long step(String frame) {
    Matcher matcher = STEP.matcher(frame);
    if (!matcher.find()) {
      throw new IllegalStateException("A frame without a step: " + frame);
    }
    return Long.parseLong(matcher.group(1));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %.1f frames of 200 x 200 a second (%.1f MB/s), %.0f steps of training a second, %d processors.",
        SETTINGS,
        frames / seconds,
        bytes / seconds / 1e6,
        steps / seconds,
        Runtime.getRuntime().availableProcessors());
  }
}
