package dev.mercer.runtime.format;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses a directory where a file is expected; the empty path is the current directory. */
final class NoDirectory {
  private NoDirectory() {}

  static void require(Path file) throws FileSystemException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(
          file.toString().isEmpty() ? "the empty path" : file.toString(),
          null,
          "a directory; expected a file");
    }
  }
}
