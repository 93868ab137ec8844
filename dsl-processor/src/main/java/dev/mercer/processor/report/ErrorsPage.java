package dev.mercer.processor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page docs/errors.md. It lies in the jar too, for those who have nothing else of Mercer. */
public final class ErrorsPage {
  private static final Pattern ENTRY = Pattern.compile("(?ms)^## (MER\\d+)\n.*?(?=^## |\\z)");

  /** The jar that this class comes from; empty in Mercer's own build. */
  private static final Optional<Path> JAR =
      jar(ErrorsPage.class.getProtectionDomain().getCodeSource());

  private ErrorsPage() {}

  /** The whole page. */
  public static String text() {
    try (InputStream page = ErrorsPage.class.getResourceAsStream("errors.md")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries of the page by their codes, in its order. */
  public static Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    ENTRY
        .matcher(text())
        .results()
        .forEach(entry -> entries.put(entry.group(1), entry.group().strip()));
    return entries;
  }

  /** Where the entry of a message can be read: for whoever has the jar, what prints it. */
  static String reference(String code) {
    return reference(code, JAR);
  }

  static String reference(String code, Optional<Path> jar) {
    return jar.map(path -> "java -jar " + quoted(path.toString()) + " " + code)
        .orElse("docs/errors.md#" + code.toLowerCase(Locale.ROOT));
  }

  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }

  private static Optional<Path> jar(@Nullable CodeSource source) {
    try {
      return source == null
          ? Optional.empty()
          : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException | RuntimeException e) {
      // A class loader of its own kind has given a place that is no file.
      return Optional.empty();
    }
  }
}
