package dev.mercer.table;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that cannot be read as rows of a schema. The message names the file, and where it is
 * wrong.
 */
public final class CsvFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  CsvFormatException(Path file, String fault) {
    super(file + ": " + fault);
  }
}
