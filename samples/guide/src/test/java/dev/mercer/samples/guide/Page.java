package dev.mercer.samples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the guide. Its program is named as its file is: that of first-network.md is {@code
 * FirstNetwork}.
 */
record Page(Path file) {
  /** The tests run in target/guide. */
  private static final Path DIRECTORY = Path.of("../../../../docs/guide");

  /** Every page but the list of them. */
  static List<Page> all() throws IOException {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().map(Page::new).toList();
    }
  }

  /** The texts of its blocks in a language. */
  List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(file))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  String program() {
    return Arrays.stream(toString().split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return file.getFileName().toString().replace(".md", "");
  }
}
