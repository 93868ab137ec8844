package dev.mercer.samples.playground.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The files of the page, by the path that asks for them: no others can be asked for. Immutable. */
final class Assets {
  private static final List<String> FILES =
      List.of(
          "icon.svg",
          "index.html",
          "playground.css",
          "main.js",
          "answer.js",
          "controls.js",
          "curves.js",
          "drawing.js",
          "keys.js",
          "lift.js",
          "overlay.js",
          "palette.js",
          "plane.js",
          "pointer.js",
          "session.js",
          "state.js");

  private static final List<String> CHART_FILES = List.of("uPlot.esm.js", "uPlot.min.css");
  private static final String CHART_JAR = "META-INF/maven/org.webjars.npm/uplot/pom.properties";

  private final Map<String, Asset> assets = new HashMap<>();

  /**
   * A file.
   *
   * @param type its media type
   * @param bytes its content
   */
  record Asset(String type, byte[] bytes) {
    private Asset(String name, InputStream content) throws IOException {
      this(type(name), content.readAllBytes());
    }

    private static String type(String name) {
      return switch (name.substring(name.lastIndexOf('.'))) {
        case ".html" -> "text/html; charset=utf-8";
        case ".css" -> "text/css; charset=utf-8";
        case ".svg" -> "image/svg+xml";
        default -> "text/javascript; charset=utf-8";
      };
    }
  }

  /** Reads all files. */
  Assets() {
    for (String file : FILES) {
      assets.put("/" + file, read("dev/mercer/samples/playground/web/" + file));
    }
    assets.put("/", assets.get("/index.html"));
    String version = chartVersion();
    for (String file : CHART_FILES) {
      assets.put(
          "/uplot/" + file,
          read("META-INF/resources/webjars/uplot/%s/dist/%s".formatted(version, file)));
    }
  }

  /** The file that a path asks for. */
  Optional<Asset> get(String path) {
    return Optional.ofNullable(assets.get(path));
  }

  /** The jar's own, so that it is stated once, in the build. */
  private static String chartVersion() {
    Properties properties = new Properties();
    try (InputStream content = open(CHART_JAR)) {
      properties.load(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static Asset read(String resource) {
    try (InputStream content = open(resource)) {
      return new Asset(resource, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream content = Assets.class.getClassLoader().getResourceAsStream(resource);
    if (content == null) {
      throw new IOException("There is no " + resource + " on the class path.");
    }
    return content;
  }
}
