import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks or applies google-java-format on the Java sources of every module: {@code java Format.java check|apply ROOT}.
 *
 * <p>It runs on the JDK that builds, not on the one that Maven runs on, as a Maven plugin would: a formatter parses with its own
 * JVM's javac, and Java 17's does not know the patterns of Java 21.
 */
class Format {
  private static final PathMatcher SOURCES = FileSystems.getDefault().getPathMatcher("glob:**/src/*/java/**.java");
  private static final PathMatcher BUILT = FileSystems.getDefault().getPathMatcher("glob:**/target/**");

  public static void main(String[] args) throws IOException {
    boolean apply = args[0].equals("apply");
    Stream<String> options = apply ? Stream.of("--replace") : Stream.of("--dry-run", "--set-exit-if-changed");
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    int status = formatter.run(System.out, System.err, Stream.concat(options, sources(args[1])).toArray(String[]::new));
    if (status != 0 && !apply) {
      System.err.println("These files are not formatted. To format them: mvn -N verify -Dformat=apply");
    }
    System.exit(status);
  }

  private static Stream<String> sources(String root) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(file -> SOURCES.matches(file) && !BUILT.matches(file)).map(Path::toString).sorted().toList().stream();
    }
  }
}
