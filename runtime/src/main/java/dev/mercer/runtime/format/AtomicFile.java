package dev.mercer.runtime.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Replaces a file in one step. The contents go to a new file beside it, which is forced to disk and
 * then takes the name. The new file has a name of its own, so that two who save at once do not
 * write into each other's file; what a killed process leaves behind is removed by a later save.
 */
public final class AtomicFile {
  private static final String SUFFIX = ".tmp";

  /**
   * Nobody writes one file for so long: an older temporary file belongs to a process that has died.
   */
  private static final Duration ABANDONED = Duration.ofHours(1);

  /** No chain of links that leads anywhere is longer: the limit of Linux. */
  private static final int MOST_LINKS = 40;

  private AtomicFile() {}

  /** Writes the contents of a file. */
  public interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, or makes it. A symbolic link stays, and what it points to is replaced or made.
   *
   * @throws FileSystemException naming the file, if it is a directory or cannot be written
   * @throws Refusal if the contents are refused
   */
  public static void replace(Path file, Contents contents) throws IOException {
    NoDirectory.require(file);
    Path target = target(file);
    Path directory = target.getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      throw new NoSuchFileException(String.valueOf(directory), null, "no such directory");
    }
    removeAbandoned(directory, prefix(target));
    Path temporary = directory.resolve(prefix(target) + UUID.randomUUID() + SUFFIX);
    try {
      write(temporary, contents);
      copyPermissions(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException e) {
      throw notWritten(target, e);
    } finally {
      discard(temporary);
    }
    forceDirectory(directory);
  }

  /** Where links lead, though nothing may stand there yet. */
  private static Path target(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path target = file.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /** Names the file that the caller knows: the temporary one tells nobody what was not saved. */
  private static IOException notWritten(Path target, IOException cause) {
    String reason =
        switch (cause) {
          case AccessDeniedException e -> "access to its directory is denied";
          case FileSystemException e -> e.getReason() == null ? e.getMessage() : e.getReason();
          default -> cause.getMessage();
        };
    FileSystemException failure =
        new FileSystemException(
            target.toString(), null, "not written, what stood there still stands: " + reason);
    failure.initCause(cause);
    return failure;
  }

  private static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  /**
   * An interrupt closes a channel. A save is short, and its file may be what the interrupted task
   * goes on from: so the interrupt is put off until the file is written.
   */
  private static void write(Path temporary, Contents contents) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (!writeUninterrupted(temporary, contents)) {
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether no interrupt came between. */
  private static boolean writeUninterrupted(Path temporary, Contents contents) throws IOException {
    try (FileChannel channel =
        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
      contents.writeTo(out);
      out.flush();
      channel.force(true);
      return true;
    } catch (ClosedByInterruptException e) {
      Files.delete(temporary);
      return false;
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  /**
   * Makes the new name last. Not every system can: there the name is as durable as the file system
   * makes it.
   */
  private static void forceDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // The file stands under its name already; only its surviving a power cut is in question.
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The reason why saving failed matters more; a later save removes the file.
    }
  }

  private static void removeAbandoned(Path directory, String prefix) {
    Instant limit = Instant.now().minus(ABANDONED);
    DirectoryStream.Filter<Path> abandoned =
        path -> {
          String name = path.getFileName().toString();
          return name.startsWith(prefix)
              && name.endsWith(SUFFIX)
              && Files.getLastModifiedTime(path).toInstant().isBefore(limit);
        };
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory, abandoned)) {
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Litter is no reason not to save.
    }
  }
}
