package dev.mercer.samples.catalogue.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Where data files are: in the project, or in a directory. */
public final class Library {
  /** The digits stand in the sample that reads them. */
  private static final String DIGITS = "digits.csv";

  private final Optional<Path> directory;

  private Library(Optional<Path> directory) {
    this.directory = directory;
  }

  /** What the project ships. */
  public static Library shipped() {
    return new Library(Optional.empty());
  }

  /** What is in a directory. */
  public static Library in(Path directory) {
    return new Library(Optional.of(directory));
  }

  /** Whether only what the project ships is there. */
  boolean onlyShipped() {
    return directory.isEmpty();
  }

  /** Opens a file; one whose name ends in {@code .gz} is unpacked. */
  InputStream open(String name) throws IOException {
    InputStream file =
        directory.isPresent()
            ? new BufferedInputStream(Files.newInputStream(directory.get().resolve(name)))
            : Objects.requireNonNull(
                Library.class.getResourceAsStream(
                    name.equals(DIGITS) ? "/dev/mercer/samples/digits/" + name : name),
                name);
    return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
  }
}
